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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision tables in the documentation, one in CSV and one of Excel, are rules like every other. */
class ExampleRulesTest {

    private static final Path EXAMPLES = Path.of("docs", "examples");

    private final List<Mistake> mistakes = new ArrayList<>();

    @Test
    void every_case_of_them_holds() {
        RuleBook book = RuleBook.load(List.of(EXAMPLES), PolicyBook.UNWRITTEN, mistakes);

        assertThat(mistakes).isEmpty();
        assertThat(book.rules().stream().map(Rule::file))
                .containsExactly("examples/role-beyond-its-duty.drl.xlsx", "examples/sensitive-operation.drl.csv");
        assertThat(book.rules())
                .allSatisfy(rule ->
                        assertThat(rule.page().sections().keySet()).containsExactlyElementsOf(RulePage.HEADINGS));
        assertThat(new RuleTests(book, List.of(EXAMPLES)).all())
                .allSatisfy(tested -> assertThat(tested.failed()).isZero())
                .extracting(TestedRule::held)
                .containsExactly(4L, 5L);
    }

    /** Also in the workbook, which is written anew as CSV for that. */
    @ParameterizedTest
    @ValueSource(strings = {"sensitive-operation.drl.csv", "role-beyond-its-duty.drl.xlsx"})
    void every_row_of_them_is_tested(String table, @TempDir Path folder) throws IOException {
        String id = table.replaceFirst("\\..*", "");
        List<String> lines = RuleFiles.text(EXAMPLES.resolve(table)).lines().toList();
        for (int row = 10; row < lines.size(); row++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(row);
            Files.write(folder.resolve(id + ".drl.csv"), fewer);
            Files.writeString(folder.resolve(id + ".test.yaml"), Files.readString(EXAMPLES.resolve(id + ".test.yaml")));
            RuleBook book = RuleBook.load(List.of(folder), PolicyBook.UNWRITTEN, mistakes);
            assertThat(new RuleTests(book, List.of(folder)).all().get(0).failed())
                    .as(lines.get(row))
                    .isPositive();
        }
        assertThat(mistakes).isEmpty();
    }
}
