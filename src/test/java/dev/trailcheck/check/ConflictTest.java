package dev.trailcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One eventID, one event: what happens where that does not hold. */
class ConflictTest {

    private static final String ID = "0c5f0d3e-7c49-4b57-9d5e-0f8d4f8f0001";

    @TempDir
    private Path folder;

    @Test
    void different_bodies_under_one_id_are_a_gap_that_names_both() throws IOException {
        write("a.json", record("Root", "ListSignalingChannels", "aws-cli"));
        write("b.json", record("Root", "ListSignalingChannels", "another tool"));

        Assessment assessment = CheckRuns.over(folder);

        assertThat(assessment.gaps())
                .containsExactly(new Gap(
                        "conflicting-records",
                        ID,
                        "Different records came under this one eventID: a.json, record 0; b.json, record 0.",
                        "a copy was altered or redacted; verify the files against their digests."));
    }

    @Test
    void every_body_is_judged_and_the_results_merge_into_one_finding() throws IOException {
        write("a.json", record("IAMUser", "ListSignalingChannels", "aws-cli"));
        write("b.json", record("Root", "ListSignalingChannels", "aws-cli"));
        write("c.json", record("Root", "ListSignalingChannels", "another tool"));

        Assessment assessment = CheckRuns.over(folder);

        assertThat(assessment.coverage().judged()).isEqualTo(3);
        assertThat(findings(assessment)).hasSize(1);
    }

    @Test
    void the_evidence_of_a_conflicting_body_has_a_name_of_its_own() throws IOException {
        write("a.json", record("IAMUser", "ListSignalingChannels", "aws-cli"));
        write("b.json", record("Root", "ListSignalingChannels", "aws-cli"));

        assertThat(findings(CheckRuns.over(folder)))
                .extracting(finding -> finding.offence().path())
                .singleElement()
                .asString()
                .matches("evidence/111122223333/us-west-2/" + ID + "-[0-9a-f]{8}\\.json");
    }

    @Test
    void the_same_content_in_another_spelling_is_a_duplicate_and_no_conflict() throws IOException {
        write("a.json", record("Root", "ListSignalingChannels", "aws-cli"));
        write("b.json", record("Root", "ListSignalingChannels", "aws-cli").replace(",", " ,\n"));

        Assessment assessment = CheckRuns.over(folder);

        assertThat(assessment.gaps()).isEmpty();
        assertThat(assessment.coverage().duplicate()).isEqualTo(1);
    }

    @Test
    void an_id_that_is_no_guid_is_never_an_identity() throws IOException {
        write("a.json", record("Root", "ListSignalingChannels", "aws-cli").replace(ID, "../../etc/passwd"));
        write("b.json", record("Root", "DescribeSignalingChannel", "aws-cli").replace(ID, "../../etc/passwd"));

        Assessment assessment = CheckRuns.over(folder);

        assertThat(assessment.gaps()).isEmpty();
        assertThat(findings(assessment))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.offence().path())
                        .matches("evidence/111122223333/us-west-2/[0-9a-f]{64}\\.json"));
    }

    @Test
    void a_correction_takes_the_place_of_what_it_corrects_in_any_order() throws IOException {
        String original = record("Root", "ListSignalingChannels", "aws-cli");
        String correction = record("IAMUser", "ListSignalingChannels", "aws-cli")
                .replace(ID, "0c5f0d3e-7c49-4b57-9d5e-0f8d4f8f0002")
                .replace(
                        "\"eventTime\"",
                        "\"addendum\": {\"reason\": \"UPDATED_DATA\", \"originalEventID\": \"" + ID
                                + "\"}, \"eventTime\"");
        write("a.json", original + "," + correction);
        Assessment forwards = CheckRuns.over(folder);
        write("a.json", correction + "," + original);
        Assessment backwards = CheckRuns.over(folder);

        assertThat(forwards.findings()).isEmpty();
        assertThat(forwards.gaps()).isEmpty();
        assertThat(forwards.coverage().judged()).isEqualTo(2);
        assertThat(backwards).isEqualTo(forwards);
    }

    @Test
    void a_finding_about_a_correction_keeps_the_identity_of_what_it_corrects() throws IOException {
        write("a.json", record("Root", "ListSignalingChannels", "aws-cli"));
        List<Finding> before = findings(CheckRuns.over(folder));
        write(
                "b.json",
                record("Root", "DescribeSignalingChannel", "aws-cli")
                        .replace(ID, "0c5f0d3e-7c49-4b57-9d5e-0f8d4f8f0002")
                        .replace(
                                "\"eventTime\"", "\"addendum\": {\"originalEventID\": \"" + ID + "\"}, \"eventTime\""));
        List<Finding> after = findings(CheckRuns.over(folder));

        assertThat(after).singleElement().satisfies(finding -> {
            assertThat(finding.offence().name()).isEqualTo("DescribeSignalingChannel");
            assertThat(finding.fingerprint()).isEqualTo(before.get(0).fingerprint());
        });
    }

    /** Those of one rule; what others say of the same records would only repeat it. */
    private static List<Finding> findings(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.rule().id().equals("root-credential-use"))
                .toList();
    }

    private static String record(String type, String name, String userAgent) {
        return """
                {"eventID": "%s", "eventTime": "2026-10-05T08:00:00Z", "eventSource": "kinesisvideo.amazonaws.com",
                 "eventName": "%s", "awsRegion": "us-west-2", "userAgent": "%s",
                 "userIdentity": {"type": "%s", "accountId": "111122223333"}}
                """.formatted(ID, name, userAgent, type);
    }

    private void write(String name, String record) throws IOException {
        Files.writeString(folder.resolve(name), "{\"Records\": [" + record + "]}");
    }
}
