package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
}
