package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Assessment;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Findings that earlier runs knew, in the file to upload and in the file to keep. */
class SarifLivesTest {

    private static final Assessment RUN = SampleLives.settled();

    @Test
    void what_is_uploaded_is_what_stands() {
        String sarif = SarifText.upload(RUN);

        assertThat(SarifSchema.violations(sarif)).isEmpty();
        assertThat(SarifLint.upload(sarif)).isEmpty();
        assertThat(states(sarif))
                .containsExactly(
                        "root-credential-use new",
                        "root-credential-use new",
                        "delete-without-approval unchanged",
                        "untagged-channel-creation unchanged",
                        "untagged-channel-creation unchanged");
        assertThat(sarif).doesNotContain("suppressions", "EXC-7");
    }

    @Test
    void what_is_kept_is_everything() {
        String sarif = SarifText.archive(RUN);

        assertThat(SarifSchema.violations(sarif)).isEmpty();
        assertThat(SarifLint.archive(sarif)).isEmpty();
        assertThat(states(sarif))
                .containsExactly(
                        "root-credential-use new",
                        "root-credential-use new",
                        "delete-without-approval unchanged",
                        "delete-without-approval absent",
                        "delete-without-approval absent",
                        "unexpected-region unchanged accepted",
                        "untagged-channel-creation unchanged",
                        "untagged-channel-creation unchanged");
    }

    @Test
    void who_accepted_a_finding_stands_with_it() {
        JsonNode accepted = result(SarifText.archive(RUN), "unexpected-region").at("/suppressions/0");

        assertThat(accepted.get("guid").asString()).hasSize(36);
        assertThat(accepted).isEqualTo(JsonMapper.shared().readTree("""
                {
                  "guid": "%s",
                  "kind": "external",
                  "status": "accepted",
                  "justification": "A drill [of the](1) cameras abroad.",
                  "properties": {
                    "exception": "EXC-7",
                    "expiryUtc": "2026-11-02T00:00:00Z",
                    "owner": "carol",
                    "ticket": "OPS-12"
                  }
                }
                """.formatted(
                        accepted.get("guid").asString())));
    }

    @Test
    void an_exception_that_expired_is_named_and_accepts_nothing() {
        JsonNode again = result(SarifText.upload(RUN), "untagged-channel-creation");

        assertThat(again.at("/properties/expiredException").asString())
                .isEqualTo("Exception 'EXC-3' of 'dave' ended at 2026-09-26T00:00:00Z.");
        assertThat(again.at("/provenance/firstDetectionTimeUtc").asString()).isEqualTo("2026-09-26T00:00:00Z");
    }

    @Test
    void the_two_files_are_never_one_analysis() {
        assertThat(SarifText.run(SarifText.upload(RUN))
                        .at("/automationDetails/id")
                        .asString())
                .isNotEqualTo(SarifText.run(SarifText.archive(RUN))
                        .at("/automationDetails/id")
                        .asString());
    }

    @Test
    void a_rule_that_is_gone_still_describes_its_findings() {
        Assessment later = new Assessment(
                RUN.asOf(),
                RUN.verdict(),
                RUN.coverage(),
                List.of(SampleFindings.ROOT),
                RUN.findings(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        String sarif = SarifText.upload(later);

        assertThat(SarifLint.upload(sarif)).isEmpty();
        assertThat(SarifText.run(sarif).at("/tool/driver/rules").findValuesAsString("name"))
                .contains("RootCredentialUse", "DeleteWithoutApproval", "UntaggedChannelCreation");
    }

    private static List<String> states(String sarif) {
        return StreamSupport.stream(SarifText.run(sarif).get("results").spliterator(), false)
                .map(result -> result.get("ruleId").asString() + " "
                        + result.get("baselineState").asString()
                        + (result.path("suppressions").isEmpty()
                                ? ""
                                : " " + result.at("/suppressions/0/status").asString()))
                .toList();
    }

    private static JsonNode result(String sarif, String rule) {
        return StreamSupport.stream(SarifText.run(sarif).get("results").spliterator(), false)
                .filter(result -> result.get("ruleId").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
