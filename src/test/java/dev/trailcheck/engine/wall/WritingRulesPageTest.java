package dev.trailcheck.engine.wall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for authors of rules names every fact there is, and no field that is not. */
class WritingRulesPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z]\\w+`(?:, `[A-Z]\\w+`)*) \\| (.+) \\|$");
    private static final Pattern QUOTED = Pattern.compile("`([A-Za-z]\\w*)(?:\\([^`]*\\))?`");

    @Test
    void every_fact_stands_in_the_table() throws IOException {
        assertThat(rows().flatMap(row -> quoted(row.group(1))))
                .containsExactlyInAnyOrderElementsOf(FactTypes.shownNames());
    }

    @Test
    void every_field_in_the_table_can_be_read() throws IOException {
        rows().forEach(row -> quoted(row.group(1)).forEach(fact -> {
            Set<String> fields =
                    new TreeSet<>(Members.names(FactTypes.shown(fact).orElseThrow()));
            if (row.group(1).contains(",")) {
                fields.addAll(List.of("graceEnd", "ChannelStored", "stream")); // those of one among several
            }
            assertThat(fields).as(fact).containsAll(quoted(row.group(2)).toList());
        }));
    }

    @Test
    void every_field_of_an_identity_can_be_read() throws IOException {
        String page = page();
        int begin = page.indexOf("`identity` has ") + "`identity` has ".length();
        List<String> named =
                quoted(page.substring(begin, page.indexOf(". ", begin))).toList();

        assertThat(named).hasSizeGreaterThan(15);
        assertThat(Members.names(new Kind(Identity.class))).containsAll(named);
    }

    private static Stream<MatchResult> rows() throws IOException {
        String page = page();
        return ROW.matcher(page.substring(page.indexOf("## What a rule can ask"), page.indexOf("`identity` has ")))
                .results();
    }

    private static Stream<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(hit -> hit.group(1));
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "writing-rules.md"));
    }
}
