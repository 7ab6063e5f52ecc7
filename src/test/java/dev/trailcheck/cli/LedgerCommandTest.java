package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.arn;
import static dev.trailcheck.source.ARecord.eventId;
import static dev.trailcheck.source.ARecord.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.source.ARecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A nightly check reads one day; what it found in the days before must live until somebody answers it. */
class LedgerCommandTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    @Test
    void what_was_found_yesterday_is_open_today_though_its_day_is_not_read_again() {
        Desk desk = Desk.in(folder);
        desk.deliver("mon/log.json", deleted("a").at("2026-10-05T08:00:00Z"));
        desk.deliver("tue/log.json", deleted("b").at("2026-10-06T08:00:00Z"));
        desk.check("mon", "--until", "2026-10-05");

        Outcome outcome = desk.check("tue", "--until", "2026-10-06", "--ledger", "reports/findings.json");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("FAIL  2 findings in 1 account: 2 high. 1 new, 1 open.");
        assertThat(told(desk, "reports")).containsExactly("a open 2026-10-05T23:59:59Z", "b new 2026-10-06T23:59:59Z");
        assertThat(desk.text("reports/evidence/111122223333/us-west-2/" + eventId("a") + ".json"))
                .contains("DeleteSignalingChannel");
    }

    @Test
    void an_alert_is_the_same_alert_the_next_night_in_the_very_same_place() throws IOException {
        Desk desk = Desk.in(folder);
        desk.deliver("mon/log.json", deleted("a").at("2026-10-05T08:00:00Z"));
        desk.deliver("tue/log.json", named("ListSignalingChannels").at("2026-10-06T08:00:00Z"));
        desk.check("mon", "--until", "2026-10-05", "--output", "monday");
        desk.check("tue", "--until", "2026-10-06", "--output", "tuesday", "--ledger", "monday/findings.json");
        Files.delete(folder.resolve("rules/deleted.drl"));
        desk.check("tue", "--until", "2026-10-07", "--output", "wednesday", "--ledger", "tuesday/findings.json");

        JsonNode monday = alert(desk, "monday");
        assertThat(alert(desk, "tuesday")).isEqualTo(monday);
        assertThat(alert(desk, "wednesday")).as("its rule is gone").isEqualTo(monday);
        String evidence = "evidence/111122223333/us-west-2/" + eventId("a") + ".json";
        assertThat(desk.text("wednesday/" + evidence)).isEqualTo(desk.text("monday/" + evidence));
    }

    /** All by which sites know an alert again, and show it. */
    private static JsonNode alert(Desk desk, String output) {
        JsonNode result = JSON.readTree(desk.text(output + "/findings.sarif"))
                .get("runs")
                .get(0)
                .get("results")
                .get(0);
        return JSON.createObjectNode()
                .set("ruleId", result.get("ruleId"))
                .set("message", result.get("message"))
                .set("locations", result.get("locations"))
                .set("fingerprints", result.get("fingerprints"))
                .set("provenance", result.get("provenance"));
    }

    @Test
    void the_same_window_again_changes_nothing() {
        Desk desk = Desk.in(folder);
        desk.deliver("mon/log.json", deleted("a").at("2026-10-05T08:00:00Z"));
        desk.deliver("tue/log.json", deleted("b").at("2026-10-06T08:00:00Z"));
        desk.check("mon", "--until", "2026-10-05", "--output", "monday");
        String[] tuesday = {"tue", "--until", "2026-10-06", "--output", "tuesday", "--ledger", "monday/findings.json"};
        desk.check(tuesday);
        String once = desk.text("tuesday/findings.json");
        String uploaded = desk.text("tuesday/findings.sarif");

        desk.check(tuesday);
        assertThat(desk.text("tuesday/findings.json")).isEqualTo(once);

        tuesday[6] = "tuesday/findings.json";
        desk.check(tuesday);
        assertThat(desk.text("tuesday/findings.json")).as("with its own ledger").isEqualTo(once);
        assertThat(desk.text("tuesday/findings.sarif")).isEqualTo(uploaded);
    }

    @Test
    void a_record_that_comes_late_is_judged_when_it_comes() {
        Desk desk = Desk.in(folder);
        desk.deliver("mon/log.json", named("ListSignalingChannels").at("2026-10-05T08:00:00Z"));
        desk.deliver(file("20261007T0010Z"), deleted("late").at("2026-10-05T09:00:00Z"));
        desk.deliver(file("20261005T0910Z"), deleted("old").at("2026-10-05T09:00:00Z"));
        desk.check("mon", "--until", "2026-10-05");

        Outcome outcome = desk.check(
                "wed", "--since", "2026-10-07", "--until", "2026-10-07", "--ledger", "reports/findings.json");

        assertThat(told(desk, "reports")).containsExactly("late new 2026-10-07T23:59:59Z");
        assertThat(outcome.out()).contains("late  window: Calls from before the window that came too late");
        assertThat(desk.check("wed", "--since", "2026-10-07", "--until", "2026-10-07")
                        .exitCode())
                .as("without a ledger the window alone counts")
                .isZero();
    }

    @Test
    void a_channel_made_before_midnight_is_decided_the_next_night() {
        Desk desk = withRules("untagged-channel-creation");
        desk.deliver("mon/log.json", created("tagged"), created("bare"));
        desk.deliver(
                "tue/log.json",
                named("TagResource")
                        .at("2026-10-06T00:05:00Z")
                        .with("requestParameters.resourceARN", arn("tagged"))
                        .with("requestParameters.tags", List.of(Map.of("key", "owner", "value", "video"))));
        desk.check("mon", "--until", "2026-10-05");
        assertThat(report(desk, "reports").get("pending")).hasSize(2);

        desk.check("tue", "--until", "2026-10-06", "--ledger", "reports/findings.json");

        assertThat(told(desk, "reports")).containsExactly("bare new 2026-10-06T23:59:59Z");
        assertThat(report(desk, "reports").get("pending")).isEmpty();
    }

    @Test
    void a_ledger_of_pending_channels_and_uses_alone_is_enough() {
        Desk desk = withRules("untagged-channel-creation", "delete-without-approval");
        desk.write("ledger.json", """
                {"schemaVersion": 1, "tool": {"name": "trailcheck", "version": "1"}, "asOf": "2026-10-05T23:59:59Z", "verdict": "pass",
                 "coverage": {"files": 1, "records": 1, "judged": 1, "outOfScope": 0, "outsideWindow": 0, "duplicate": 0,
                   "rejected": 0, "accounts": [], "regions": [], "from": "", "until": ""},
                 "rules": [], "findings": [],
                 "pending": [{"rule": "untagged-channel-creation", "channel": "%1$s", "account": "111122223333",
                   "region": "us-west-2", "event": "%2$s", "created": "2026-10-05T23:55:00Z",
                   "graceEnd": "2026-10-06T00:10:00Z", "tags": {}}],
                 "approvalUses": [{"approval": "CHG-1", "event": "%3$s"}], "notes": [], "gaps": []}
                """.formatted(arn("bare"), eventId("bare"), eventId("monday")));
        desk.write("approvals.yaml", APPROVED_ONCE);
        desk.deliver("tue/log.json", deleted("cam").at("2026-10-06T08:00:00Z"));

        desk.check("tue", "--until", "2026-10-06", "--ledger", "ledger.json");

        assertThat(told(desk, "reports"))
                .containsExactly("cam new 2026-10-06T23:59:59Z", "bare new 2026-10-06T23:59:59Z");
        assertThat(desk.text("reports/findings.json")).contains("\"nearestApproval\": \"CHG-1\"");
    }

    @Test
    void an_approval_used_on_monday_is_used_up_on_tuesday() {
        Desk desk = withRules("delete-without-approval");
        desk.write("approvals.yaml", APPROVED_ONCE);
        desk.deliver("mon/log.json", deleted("cam").id("first").at("2026-10-05T08:00:00Z"));
        desk.deliver("tue/log.json", deleted("cam").id("again").at("2026-10-06T08:00:00Z"));
        assertThat(desk.check("mon", "--until", "2026-10-05").exitCode()).isZero();

        Outcome outcome = desk.check("tue", "--until", "2026-10-06", "--ledger", "reports/findings.json");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("the nearest approval, 'CHG-1', is used up");
    }

    @Test
    void a_late_approval_resolves_what_its_rule_judges_again_and_a_quiet_night_resolves_nothing() {
        Desk desk = withRules("delete-without-approval");
        desk.deliver("mon/log.json", deleted("cam").at("2026-10-05T08:00:00Z"));
        desk.deliver("tue/log.json", named("ListSignalingChannels").at("2026-10-06T08:00:00Z"));
        desk.check("mon", "--until", "2026-10-05");
        desk.check("tue", "--until", "2026-10-06", "--ledger", "reports/findings.json");
        assertThat(told(desk, "reports")).containsExactly("cam open 2026-10-05T23:59:59Z");

        desk.write("approvals.yaml", APPROVED_ONCE);
        desk.check("tue", "--until", "2026-10-06", "--ledger", "reports/findings.json");

        assertThat(told(desk, "reports")).containsExactly("cam resolved 2026-10-05T23:59:59Z");
    }

    @Test
    void what_nobody_answers_ages_out_and_is_told_once() {
        Desk desk = Desk.in(folder);
        desk.deliver("mon/log.json", deleted("a").at("2026-10-05T08:00:00Z"));
        desk.deliver("later/log.json", named("ListSignalingChannels").at("2026-10-20T08:00:00Z"));
        desk.check("mon", "--until", "2026-10-05");

        Outcome outcome =
                desk.check("later", "--until", "2026-10-20", "--keep", "14d", "--ledger", "reports/findings.json");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("PASS  No finding stands. 1 aged-out.");

        desk.check("later", "--until", "2026-10-21", "--keep", "14d", "--ledger", "reports/findings.json");
        assertThat(told(desk, "reports")).isEmpty();
    }

    @Test
    void a_swollen_record_is_one_finding_on_every_night() {
        Desk desk = Desk.in(folder);
        String swollen = "1".repeat(1_000_000);
        desk.deliver(
                "mon/log.json",
                deleted("a")
                        .with("recipientAccountId", swollen)
                        .with("awsRegion", swollen)
                        .with("userAgent", swollen));
        desk.deliver("tue/log.json", named("ListSignalingChannels").at("2026-10-06T08:00:00Z"));
        desk.check("mon", "--until", "2026-10-05");

        desk.check("tue", "--until", "2026-10-06", "--ledger", "reports/findings.json");

        assertThat(told(desk, "reports")).containsExactly("a open 2026-10-05T23:59:59Z");
        assertThat(desk.text("reports/findings.json")).hasSizeLessThan(100_000);
    }

    @Test
    void a_finding_of_a_rule_that_is_gone_stays() throws IOException {
        Desk desk = Desk.in(folder);
        desk.deliver("mon/log.json", deleted("a").at("2026-10-05T08:00:00Z"));
        desk.deliver("tue/log.json", named("ListSignalingChannels").at("2026-10-06T08:00:00Z"));
        desk.check("mon", "--until", "2026-10-05");
        Files.delete(folder.resolve("rules/deleted.drl"));

        Outcome outcome = desk.check("tue", "--until", "2026-10-06", "--ledger", "reports/findings.json");

        assertThat(outcome.out()).contains("high  Deleted\n  1 open from earlier runs\n");
        assertThat(told(desk, "reports")).containsExactly("a open 2026-10-05T23:59:59Z");
    }

    private static final String APPROVED_ONCE = """
            approvals:
              - {id: CHG-1, action: delete, channel: cam, from: 2026-10-01T00:00:00Z, until: 2026-10-31T00:00:00Z,
                 approvedBy: carol, uses: 1}
            """;

    private Desk withRules(String... rules) {
        Desk desk = new Desk(folder);
        Stream.of(rules).forEach(rule -> desk.write("rules/" + rule + ".drl", shipped(rule)));
        return desk;
    }

    private static String shipped(String rule) {
        try {
            return Files.readString(ProjectFolders.RULES.resolve("webrtc/" + rule + ".drl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ARecord deleted(String channel) {
        return named("DeleteSignalingChannel").on(channel).id(channel);
    }

    private static ARecord created(String channel) {
        return named("CreateSignalingChannel")
                .id(channel)
                .at("2026-10-05T23:55:00Z")
                .with("requestParameters.channelName", channel)
                .with("responseElements.channelARN", arn(channel));
    }

    private static String file(String stamp) {
        return "wed/AWSLogs/111122223333/CloudTrail/us-west-2/2026/10/07/111122223333_CloudTrail_us-west-2_%s_a.json"
                .formatted(stamp);
    }

    /** Each finding by its channel, its status and when it was first seen. */
    private static List<String> told(Desk desk, String output) {
        return report(desk, output)
                .get("findings")
                .valueStream()
                .map(finding -> "%s %s %s"
                        .formatted(
                                finding.get("channel").asString().split("/", -1)[1],
                                finding.get("status").asString(),
                                finding.get("firstSeen").asString()))
                .toList();
    }

    private static JsonNode report(Desk desk, String output) {
        return JSON.readTree(desk.text(output + "/findings.json"));
    }
}
