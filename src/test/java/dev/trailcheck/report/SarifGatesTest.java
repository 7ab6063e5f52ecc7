package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The gates that a SARIF file passes before anybody uploads it, and that each of them bites. */
class SarifGatesTest {

    static final List<SarifFault> MEASURED = SarifFaults.MEASURED;
    static final List<SarifFault> OF_SITES = SarifFaults.OF_SITES;

    @Test
    void the_sample_files_pass() throws IOException {
        assertThat(SarifSchema.violations(golden("findings.sarif"))).isEmpty();
        assertThat(SarifLint.upload(golden("findings.sarif"))).isEmpty();
        assertThat(SarifSchema.violations(golden("findings-full.sarif"))).isEmpty();
        assertThat(SarifLint.archive(golden("findings-full.sarif"))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("MEASURED")
    void the_schema_and_the_lint_bite_where_they_should(SarifFault fault) throws IOException {
        String spoilt = fault.in(SarifText.brief(golden("findings.sarif")));

        assertThat(SarifSchema.violations(spoilt).isEmpty())
                .as("the schema is content")
                .isEqualTo(!fault.schema());
        assertThat(SarifLint.upload(spoilt).isEmpty()).as("the lint is content").isEqualTo(!fault.lint());
    }

    @ParameterizedTest
    @FieldSource("OF_SITES")
    void the_lint_bites_where_only_a_site_would(SarifFault fault) throws IOException {
        assertThat(SarifLint.upload(fault.in(SarifText.brief(golden("findings.sarif")))))
                .isNotEmpty();
    }

    static String golden(String name) throws IOException {
        return Files.readString(ProjectFolders.GOLDEN.resolve(name));
    }
}
