package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.rule.Control;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The assessment results against NIST's schema of OSCAL 1.1.2. */
class OscalReportTest {

    private static final PublishedSchema SCHEMA = PublishedSchema.ofOscal();

    @Test
    void the_results_of_every_run_are_as_the_schema_says() {
        for (Assessment assessment : SampleRuns.all()) {
            assertThat(SCHEMA.violations(text(assessment))).isEmpty();
        }
    }

    @Test
    void the_schema_bites() {
        String text = text(SampleAssessments.typical());

        assertThat(SCHEMA.violations(text.replace("\"not-satisfied\"", "\"unsatisfied\"")))
                .isNotEmpty();
        assertThat(SCHEMA.violations(text.replace("\"collected\"", "\"seen\""))).isNotEmpty();
        assertThat(SCHEMA.violations(text.replaceFirst("\"uuid\": \"........-....-5", "\"uuid\": \"00000000-0000-3")))
                .isNotEmpty();
    }

    @Test
    void every_finding_and_every_gap_is_an_observation_and_every_reference_leads_to_one() {
        for (Assessment assessment : SampleRuns.all()) {
            JsonNode results = read(assessment);
            List<String> observed = new ArrayList<>();
            results.at("/results/0/observations")
                    .forEach(one -> observed.add(one.get("uuid").asString()));
            assertThat(observed)
                    .hasSize(assessment.findings().size() + assessment.gaps().size())
                    .doesNotHaveDuplicates();
            assertThat(observed).containsAll(results.at("/results/0").findValuesAsString("observation-uuid"));
            assertThat(results.at("/import-ap/href").asString())
                    .isEqualTo("#" + results.at("/back-matter/resources/0/uuid").asString());
        }
    }

    @Test
    void only_a_control_that_is_broken_outright_is_not_satisfied() {
        JsonNode findings = read(SampleAssessments.typical()).at("/results/0/findings");

        assertThat(findings).hasSize(1);
        assertThat(findings.at("/0/target")).isEqualTo(JsonMapper.shared().readTree("""
                {"type": "statement-id", "target-id": "cis-aws-3.0.0-1.7",
                 "status": {"state": "not-satisfied", "reason": "fail"}}
                """));
        assertThat(findings.at("/0/related-observations")).hasSize(2);
    }

    @Test
    void a_run_that_found_nothing_concludes_nothing() {
        assertThat(read(SampleAssessments.quiet()).at("/results/0").has("findings"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NIST 800-53 r5: AC-6 | ac-6 | ac-6_smt",
                "NIST 800-53 r5: AC-6(9) | ac-6.9 | ac-6.9_smt",
                "NIST 800-53 r5: AC-2(g) | ac-2 | ac-2_smt",
                "NIST 800-53 r5: AC-2(12)(a) | ac-2.12 | ac-2.12_smt",
                "PCI DSS 4.0: 10.2.1.2 | pci-dss-4.0-10.2.1.2 | pci-dss-4.0-10.2.1.2"
            })
    void controls_have_the_ids_of_their_catalogs(String control, String id, String statement) {
        Control named = Control.of(control).orElseThrow();

        assertThat(OscalControl.id(named)).isEqualTo(id);
        assertThat(OscalControl.statement(named)).isEqualTo(statement);
    }

    @Test
    void hostile_text_is_no_markup() {
        String prose = OscalText.inert("![x](https://evil.example) <b> `code` \\");

        assertThat(prose).isEqualTo("\\!\\[x\\](https://evil.example) \\<b\\> \\`code\\` \\\\");
    }

    private static JsonNode read(Assessment assessment) {
        return JsonMapper.shared().readTree(text(assessment)).get("assessment-results");
    }

    private static String text(Assessment assessment) {
        return Written.by(new OscalReport(), assessment);
    }
}
