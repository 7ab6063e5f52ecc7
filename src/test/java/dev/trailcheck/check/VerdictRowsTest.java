package dev.trailcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.evidence.Expectations;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.GridStep;
import dev.trailcheck.finding.Note;
import dev.trailcheck.ledger.Past;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Severity;
import dev.trailcheck.source.FileSource;
import dev.trailcheck.source.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decided cases that take more than one rule, or a whole run, to show. */
class VerdictRowsTest {

    @TempDir
    private Path folder;

    @Test
    void several_rules_on_one_event_are_several_findings() throws IOException {
        Assessment assessment =
                CheckRuns.over(write("kinesisvideo.amazonaws.com", "DeleteSignalingChannel", "Root", "ap-southeast-1"));

        assertThat(assessment.findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly(
                        "root-credential-use",
                        "delete-from-untrusted-network",
                        "delete-without-approval",
                        "root-session",
                        "unexpected-region");
        assertThat(assessment.findings())
                .extracting(finding -> finding.offence().path())
                .containsOnly(assessment.findings().get(0).offence().path());
    }

    @Test
    void a_global_sign_in_of_root_in_another_region_is_out_of_scope() throws IOException {
        Assessment assessment = CheckRuns.over(write("signin.amazonaws.com", "ConsoleLogin", "Root", "us-east-1"));

        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.coverage().outOfScope()).isEqualTo(1);
    }

    @Test
    void without_a_policy_every_region_is_allowed_every_delete_needs_an_approval_and_the_report_says_so()
            throws IOException {
        Path log = write("kinesisvideo.amazonaws.com", "DeleteSignalingChannel", "IAMUser", "ap-southeast-1");
        CheckRequest request = new CheckRequest(
                List.of(new FileSource(log)),
                CheckRuns.RULES,
                PolicyBook.UNWRITTEN,
                List.of(),
                Accounts.NONE,
                Window.OPEN,
                null,
                Expectations.NONE,
                GridStep.DAY,
                Optional.of(Severity.HIGH),
                false,
                1,
                Verifying.NO,
                Limits.GENEROUS,
                Past.NONE);

        Assessment assessment = Check.run(request, new Tally());

        assertThat(assessment.findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("delete-without-approval");
        assertThat(assessment.notes())
                .containsExactly(
                        new Note("no-approvals", "approvals", "No approvals were given, so none can cover a delete."),
                        new Note(
                                "no-policy",
                                "policy",
                                "No policy file was given. Assumed: every region is allowed; a channel needs at least one tag, "
                                        + "15 minutes after its creation at the latest; anyone but the deleter may approve a delete."));
    }

    private Path write(String source, String name, String type, String region) throws IOException {
        return Files.writeString(folder.resolve("log.json"), """
                {"Records": [{"eventID": "0c5f0d3e-7c49-4b57-9d5e-0f8d4f8f0001", "eventTime": "2026-11-05T08:00:00Z",
                  "eventSource": "%s", "eventName": "%s", "awsRegion": "%s",
                  "userIdentity": {"type": "%s", "accountId": "111122223333"},
                  "requestParameters": {
                    "channelARN": "arn:aws:kinesisvideo:%s:111122223333:channel/front-door/1700000000001"}}]}
                """.formatted(source, name, region, type, region));
    }
}
