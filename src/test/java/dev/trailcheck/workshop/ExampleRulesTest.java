package dev.trailcheck.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.RulePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The decision table in the documentation is a rule like every other. */
class ExampleRulesTest {

    private static final Path EXAMPLES = Path.of("docs", "examples");

    private final List<Mistake> mistakes = new ArrayList<>();

    @Test
    void every_case_of_it_holds() {
        RuleBook book = RuleBook.load(List.of(EXAMPLES), PolicyBook.UNWRITTEN, mistakes);

        assertThat(mistakes).isEmpty();
        assertThat(book.rules().stream().map(Rule::file)).containsExactly("examples/sensitive-operation.drl.csv");
        assertThat(book.rules().get(0).page().sections().keySet()).containsExactlyElementsOf(RulePage.HEADINGS);
        assertThat(new RuleTests(book, List.of(EXAMPLES)).all()).singleElement().satisfies(tested -> {
            assertThat(tested.held()).isEqualTo(5);
            assertThat(tested.failed()).isZero();
        });
    }

    @Test
    void every_row_of_it_is_tested(@TempDir Path folder) throws IOException {
        List<String> lines = Files.readAllLines(EXAMPLES.resolve("sensitive-operation.drl.csv"));
        for (int row = 10; row < lines.size(); row++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(row);
            Files.write(folder.resolve("sensitive-operation.drl.csv"), fewer);
            Files.writeString(
                    folder.resolve("sensitive-operation.test.yaml"),
                    Files.readString(EXAMPLES.resolve("sensitive-operation.test.yaml")));
            RuleBook book = RuleBook.load(List.of(folder), PolicyBook.UNWRITTEN, mistakes);
            assertThat(new RuleTests(book, List.of(folder)).all().get(0).failed())
                    .as(lines.get(row))
                    .isPositive();
        }
        assertThat(mistakes).isEmpty();
    }
}
