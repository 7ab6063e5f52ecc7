package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The remedy that is offered for a slip would mend it. */
class RemedyTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name = \"A\"                    | '==' was meant",
                "name == \"A\" !readOnly         | a comma is missing before it",
                "name == \"A\" and readOnly      | a comma is missing before it",
                "identity.issuerArm == \"A\"     | you meant 'issuerArn'",
            })
    void a_slip_gets_the_remedy_that_fits(String constraint, String remedy) throws IOException {
        RuleTexts.write(folder, "slip", RuleTexts.rule("slip", "$call : ApiCall( " + constraint + " )"));

        assertThat(RuleTexts.mistakes(folder)).singleElement().asString().contains("Maybe " + remedy);
    }

    @Test
    void a_rule_that_is_too_long_for_the_compiler_is_told_so() {
        assertThat(CompilerTalk.thrown("rules/long.drl", 2, new StackOverflowError())
                        .toString())
                .isEqualTo("""
                        rules/long.drl:2: The rule is too long or too deep to be compiled.
                          Maybe several rules, or a list in the policy file, would say the same.""");
    }

    @Test
    void a_query_beside_a_rule_is_one_mistake_of_its_own() throws IOException {
        String rule = RuleTexts.rule("asked", "$call : ApiCall( name == \"A\" )");
        RuleTexts.write(folder, "asked", rule.replaceFirst("\n", "\nquery q( String s ) ApiCall( name == s ) end\n"));

        assertThat(RuleTexts.mistakes(folder)).isNotEmpty().noneMatch(mistake -> mistake.contains("has no @"));
    }
}
