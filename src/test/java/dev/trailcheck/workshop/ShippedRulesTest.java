package dev.trailcheck.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.RulePage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The laws of the shipped rules, and every case of every test file beside them. */
class ShippedRulesTest {

    private static RuleBook book;

    @BeforeAll
    static void load_the_rules() {
        List<Mistake> mistakes = new ArrayList<>();
        book = RuleBook.load(List.of(ProjectFolders.RULES), PolicyBook.UNWRITTEN, mistakes);
        assertThat(mistakes).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_case_holds() {
        return new RuleTests(book, List.of(ProjectFolders.RULES))
                .all().stream()
                        .peek(tested -> assertThat(tested.mistakes()).isEmpty())
                        .flatMap(tested -> tested.cases().stream())
                        .map(result -> DynamicTest.dynamicTest(
                                result.rule() + ": " + result.name(),
                                () -> assertThat(result.differences()).isEmpty()));
    }

    @Test
    void no_test_has_lost_its_rule() {
        List<Mistake> mistakes = new ArrayList<>();
        new RuleTests(book, List.of(ProjectFolders.RULES)).requireRules(mistakes);
        assertThat(mistakes).isEmpty();
    }

    @Test
    void every_rule_has_a_page_and_a_test_beside_it() {
        List<String> lonely = book.rules().stream()
                .filter(rule -> !Files.exists(sibling(rule, ".md")) || !Files.exists(sibling(rule, ".test.yaml")))
                .map(Rule::file)
                .toList();
        assertThat(lonely).isEmpty();
    }

    @Test
    void every_page_has_the_same_bones() {
        assertThat(book.rules()).allSatisfy(rule -> {
            assertThat(rule.page().sections().keySet()).as(rule.file()).containsExactlyElementsOf(RulePage.HEADINGS);
            assertThat(rule.page().sections()).as(rule.file()).doesNotContainValue("");
        });
    }

    @Test
    void every_rule_has_a_case_that_fires_and_one_that_is_silent() {
        assertThat(book.rules()).allSatisfy(rule -> {
            List<RuleCase> cases = RuleTestFile.read(sibling(rule, ".test.yaml"), new ArrayList<>());
            assertThat(cases)
                    .as("firing: " + rule.id())
                    .anyMatch(test -> !test.finds().isEmpty());
            assertThat(cases)
                    .as("silent: " + rule.id())
                    .anyMatch(test -> test.finds().isEmpty());
        });
    }

    /** Most mistakes in a rule are about what it should have left alone. */
    @Test
    void every_rule_has_more_cases_than_one_of_each_kind() {
        assertThat(book.rules()).allSatisfy(rule -> {
            List<RuleCase> cases = RuleTestFile.read(sibling(rule, ".test.yaml"), new ArrayList<>());
            assertThat(cases).as(rule.id()).hasSizeGreaterThanOrEqualTo(5);
            assertThat(cases.stream().map(RuleCase::name)).as(rule.id()).doesNotHaveDuplicates();
        });
    }

    @Test
    void every_rule_names_controls_and_a_page_title_that_is_its_own() {
        assertThat(book.rules()).allSatisfy(rule -> {
            assertThat(rule.controls()).as(rule.file()).isNotEmpty();
            assertThat(rule.page().markdown()).startsWith("# " + rule.title() + "\n");
        });
    }

    private static Path sibling(Rule rule, String ending) {
        return Path.of(rule.file().replace(".drl", ending));
    }
}
