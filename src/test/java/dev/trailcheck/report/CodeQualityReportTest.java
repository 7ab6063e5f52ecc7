package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Code Quality report against the members that GitLab's documentation asks for. */
class CodeQualityReportTest {

    private static final Set<String> SEVERITIES = Set.of("info", "minor", "major", "critical", "blocker");

    @Test
    void an_entry_tells_what_where_and_how_bad() {
        Finding first = SampleAssessments.typical().findings().get(0);

        JsonNode entry = entries(SampleAssessments.typical()).get(0);

        assertThat(entry).isEqualTo(JsonMapper.shared().readTree("""
                {"description": "%s",
                 "check_name": "root-credential-use",
                 "fingerprint": "%s",
                 "severity": "blocker",
                 "location": {"path": "reports/%s", "lines": {"begin": 5}}}
                """.formatted(
                        first.message(), first.fingerprint(), first.offence().path())));
        assertThat(line(first.offence(), 5)).isEqualTo("  \"eventName\": \"DeleteSignalingChannel\",");
    }

    @Test
    void only_what_stands_is_told_and_everything_of_it() {
        for (Assessment assessment : SampleRuns.all()) {
            List<String> fingerprints = new ArrayList<>();
            for (JsonNode entry : entries(assessment)) {
                fingerprints.add(entry.get("fingerprint").asString());
                assertThat(entry.get("description").isString()).isTrue();
                assertThat(entry.get("check_name").asString()).isNotEmpty();
                assertThat(SEVERITIES).contains(entry.get("severity").asString());
                assertThat(entry.at("/location/path").asString()).matches("reports/evidence/[a-z0-9/-]+\\.json");
                assertThat(entry.at("/location/lines/begin").asInt()).isPositive();
            }
            assertThat(fingerprints)
                    .containsExactlyElementsOf(assessment.standing().stream()
                            .map(finding -> finding.fingerprint().hex())
                            .toList())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void it_begins_with_no_byte_order_mark_which_gitlab_refuses() {
        assertThat(Written.by(new CodeQualityReport(), SampleAssessments.quiet()))
                .isEqualTo("[]\n");
    }

    private static String line(Evidence event, int number) {
        return EvidenceText.of(event.record()).lines().toList().get(number - 1);
    }

    private static JsonNode entries(Assessment assessment) {
        return JsonMapper.shared().readTree(Written.by(new CodeQualityReport(), assessment));
    }
}
