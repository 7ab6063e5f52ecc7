package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trailcheck.policy.Policy;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookTest {

    private static final String ANY_CALL = "$call : ApiCall( )";

    @TempDir
    private Path folder;

    @Test
    void every_mistake_in_every_file_is_told_at_once() throws IOException {
        write("wrong-name", RuleTexts.rule("other-name", ANY_CALL));
        write("no-severity", RuleTexts.rule("no-severity", ANY_CALL).replace("@severity(low)", ""));
        write("odd-severity", RuleTexts.rule("odd-severity", ANY_CALL).replace("(low)", "(hihg)"));
        write(
                "odd-control",
                RuleTexts.rule("odd-control", ANY_CALL).replace("@severity", "@control(\"1.7\") @severity"));
        write("unread", RuleTexts.rule("unread", "$call : ApiCall( name == \"A\" "));

        String name = folder.getFileName().toString();
        assertThat(RuleTexts.mistakes(folder))
                .satisfiesExactly(
                        severity -> assertThat(severity)
                                .isEqualTo(
                                        name
                                                + "/no-severity.drl:2: The rule has no @severity.\n  Maybe put @severity(...) under its name."),
                        control -> assertThat(control)
                                .startsWith(name + "/odd-control.drl:3:12: The control '1.7' cannot be read."),
                        spelling -> assertThat(spelling)
                                .isEqualTo(
                                        name
                                                + "/odd-severity.drl:3:13: The severity 'hihg' does not exist.\n  Maybe you meant 'high'?"),
                        syntax -> assertThat(syntax).startsWith(name + "/unread.drl:5:18: This bracket is not closed."),
                        naming -> assertThat(naming)
                                .startsWith(
                                        name
                                                + "/wrong-name.drl:2: The rule is named 'other-name', and its file 'wrong-name'."));
    }

    @Test
    void a_misspelt_fact_field_or_name_is_told_where_it_stands_with_the_nearest() throws IOException {
        write("no-type", RuleTexts.rule("no-type", "$call : ApiCal( )"));
        write("no-field", RuleTexts.rule("no-field", "$call : ApiCall( identity.rooot )"));
        write("no-name", RuleTexts.rule("no-name", "$call : ApiCall( ) ChannelDeleted( id == $cal.id )"));

        String name = folder.getFileName().toString();
        assertThat(RuleTexts.mistakes(folder))
                .containsExactly(
                        name + "/no-field.drl:5:29: 'rooot' is no field of Identity that a rule may read.\n"
                                + "  Maybe you meant 'root'?",
                        name + "/no-name.drl:5:44: Nothing is bound to '$cal' here.\n  Maybe you meant '$call'?",
                        name
                                + "/no-type.drl:5:3: 'ApiCal' is no fact that a rule is shown.\n  Maybe you meant 'ApiCall'?");
    }

    @Test
    void a_link_out_of_the_folder_brings_nothing_into_a_report() throws IOException {
        Path rules = folder.resolve("rules");
        Files.writeString(folder.resolve("secret.md"), "the password");
        RuleTexts.write(rules, "one", RuleTexts.rule("one", ANY_CALL));
        Files.createSymbolicLink(rules.resolve("one.md"), folder.resolve("secret.md"));
        Files.createSymbolicLink(rules.resolve("two.drl"), folder.resolve("secret.md"));

        assertThat(RuleTexts.mistakes(rules))
                .hasSize(2)
                .allSatisfy(mistake -> assertThat(mistake)
                        .containsPattern(
                                "rules/(one.md|two.drl): The file is a link that leads out of the rules folder.")
                        .doesNotContain("password"));
    }

    @Test
    void a_page_that_is_no_file_is_a_mistake_and_is_not_waited_for() throws IOException {
        write("one", RuleTexts.rule("one", ANY_CALL));
        Files.createDirectory(folder.resolve("one.md"));

        assertThat(RuleTexts.mistakes(folder))
                .singleElement()
                .asString()
                .endsWith("/one.md: The page is no file.\n"
                        + "  Maybe a folder, a pipe or a device took its name; it wants to be a text.");
    }

    @Test
    void what_cannot_be_compiled_is_told_with_the_line_of_the_rule_and_never_with_generated_code() throws IOException {
        write("no-such-method", RuleTexts.rule("no-such-method", "$call : ApiCall( error.startsWith( 5 ) )"));

        assertThat(RuleTexts.mistakes(folder))
                .hasSize(1)
                .allSatisfy(mistake -> assertThat(mistake)
                        .containsPattern("no-such-method\\.drl:2: The rule cannot be compiled: .*")
                        .contains("\n  Maybe ")
                        .doesNotContain("Lambda"));
    }

    @Test
    void what_can_never_be_equal_is_told_before_the_compiler_stumbles_over_it() throws IOException {
        write("no-boolean", RuleTexts.rule("no-boolean", "$call : ApiCall( succeeded == \"yes\" )"));

        assertThat(RuleTexts.mistakes(folder))
                .singleElement()
                .asString()
                .endsWith("no-boolean.drl:5:33: A yes or no is compared with a text, which it can never be.\n"
                        + "  Maybe the quotes are missing, or too many.");
    }

    @Test
    void two_rules_with_one_id_are_a_mistake() throws IOException {
        RuleTexts.write(folder.resolve("a"), "same", RuleTexts.rule("same", ANY_CALL));
        RuleTexts.write(folder.resolve("b"), "same", RuleTexts.rule("same", ANY_CALL));

        assertThat(RuleTexts.mistakes(folder))
                .singleElement()
                .asString()
                .contains("b/same.drl:2: The rule 'same' exists already, in " + folder.getFileName() + "/a/same.drl.");
    }

    @Test
    void a_folder_without_rules_and_one_that_is_not_there_are_mistakes() {
        assertThat(RuleTexts.mistakes(folder)).singleElement().asString().contains("holds no rule");
        assertThat(RuleTexts.mistakes(folder.resolve("nowhere")))
                .singleElement()
                .asString()
                .contains("cannot be read");
    }

    @Test
    void the_policy_switches_rules_off_and_ranks_them_anew() throws IOException {
        write("one", RuleTexts.rule("one", ANY_CALL));
        write("two", RuleTexts.rule("two", ANY_CALL));
        List<Mistake> mistakes = new ArrayList<>();

        RuleBook book =
                RuleBook.load(List.of(folder), ranking(Set.of("one"), Map.of("two", Severity.CRITICAL)), mistakes);

        assertThat(mistakes).isEmpty();
        assertThat(book.rules()).extracting(Rule::id, Rule::severity).containsExactly(tuple("two", Severity.CRITICAL));
        assertThat(List.of(book.knows("one"), book.knows("two"), book.knows("three")))
                .containsExactly(true, true, false);
    }

    @Test
    void the_page_beside_a_rule_belongs_to_it() throws IOException {
        write("one", RuleTexts.rule("one", ANY_CALL));
        Files.writeString(folder.resolve("one.md"), "# One\n\n## What it reports\n\nEverything.\n");

        assertThat(RuleTexts.load(folder).rules())
                .singleElement()
                .satisfies(rule ->
                        assertThat(rule.page().section("What it reports")).isEqualTo("Everything."));
    }

    private void write(String id, String text) throws IOException {
        RuleTexts.write(folder, id, text);
    }

    private static PolicyBook ranking(Set<String> disabled, Map<String, Severity> severities) {
        return new PolicyBook(Policy.UNWRITTEN, List.of(), disabled, severities, Set.of(), true);
    }
}
