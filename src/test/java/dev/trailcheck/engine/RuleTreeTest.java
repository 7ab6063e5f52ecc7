package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RuleTreeTest {

    @TempDir
    private Path place;

    private final List<Mistake> mistakes = new ArrayList<>();

    @Test
    @Timeout(60)
    void links_out_of_the_folder_and_in_circles_are_named_and_the_rules_are_read() throws IOException {
        Path rules = place.resolve("rules");
        RuleTexts.write(rules.resolve("below"), "one", RuleTexts.rule("one", "$call : ApiCall( name == \"One\" )"));
        Files.createSymbolicLink(rules.resolve("root"), Path.of("/"));
        Files.createSymbolicLink(rules.resolve("below/up"), rules);
        Files.createSymbolicLink(rules.resolve("self"), Path.of("self"));

        RuleBook book = RuleBook.load(List.of(rules), PolicyBook.UNWRITTEN, mistakes);

        assertThat(book.rules()).extracting(Rule::id).containsExactly("one");
        assertThat(mistakes.stream().sorted().map(Mistake::toString)).containsExactly("""
                        rules/below/up: The link leads back to a folder that it lies in, and is not followed.
                          Maybe it can go.""", """
                        rules/root: The folder is a link that leads out of the rules folder, and is not entered.
                          Maybe --rules may be given several times; name it there.""");
    }

    @Test
    void a_folder_that_is_itself_a_link_is_read() throws IOException {
        RuleTexts.write(place.resolve("real"), "one", RuleTexts.rule("one", "$call : ApiCall( name == \"One\" )"));
        Path link = Files.createSymbolicLink(place.resolve("link"), place.resolve("real"));

        assertThat(RuleTree.files(link, mistakes)).containsExactly(link.resolve("one.drl"));
        assertThat(mistakes).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        assertThat(RuleTree.files(place.resolve("absent"), mistakes)).isEmpty();
        assertThat(mistakes).extracting(Mistake::what).containsExactly("This rules folder cannot be read.");
    }
}
