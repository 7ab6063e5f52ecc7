package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that try to do what no rule may; each is stopped before it is compiled, and so before any of it runs. */
class AttackTest {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks");

    /** What a good half of the attacks would set, if any of their code ran. */
    private static final String BREACH = "breached";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_is_stopped_where_it_stands(Attack attack) throws IOException {
        Path rules = Files.createDirectory(folder.resolve("attacks"));
        Files.copy(ATTACKS.resolve(attack.file()), rules.resolve(attack.file()));

        List<Mistake> mistakes = new ArrayList<>();
        RuleBook book = RuleBook.load(List.of(rules), PolicyBook.UNWRITTEN, mistakes);

        assertThat(book.rules()).isEmpty();
        assertThat(mistakes).extracting(Mistake::place, Mistake::what).contains(attack.stopped());
        assertThat(mistakes).allSatisfy(mistake -> {
            assertThat(mistake.maybe()).isNotBlank();
            assertThat(mistake.what()).doesNotContain("cannot be compiled");
        });
        assertThat(System.getProperty(BREACH)).isNull();
    }

    @Test
    void every_attack_is_listed_with_its_place() throws IOException {
        try (Stream<Path> files = Files.list(ATTACKS)) {
            assertThat(attacks().map(Attack::file))
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.endsWith(".drl"))
                            .toList())
                    .hasSizeGreaterThan(40);
        }
    }

    static Stream<Attack> attacks() throws IOException {
        return Files.readAllLines(ATTACKS.resolve("stopped.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\s+", 3))
                .map(columns -> new Attack(columns[0] + ".drl", columns[1], columns[2]));
    }

    record Attack(String file, String place, String words) {

        Tuple stopped() {
            return tuple("attacks/" + file + ":" + place, words);
        }

        @Override
        public String toString() {
            return file;
        }
    }
}
