package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.delivery;
import static dev.trailcheck.source.ARecord.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.source.ARecord;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    private static final ARecord LIST = named("ListSignalingChannels");
    private static final ARecord DELETE = named("DeleteSignalingChannel").on("front-door");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = Desk.in(folder);
    }

    @Test
    void the_whole_output_is_the_verdict_the_findings_and_what_was_seen() {
        desk.write("policy.yaml", Desk.POLICY);
        desk.deliver("logs/a.json", DELETE, DELETE, LIST);
        desk.deliver(
                "logs/b.json",
                named("UpdateSignalingChannel").on("front-door"),
                named("x").at("then"));

        assertThat(desk.check("logs")).isEqualTo(new Outcome(1, """
                                FAIL  2 findings in 1 account: 1 high, 1 medium. 1 gap.

                                high  Deleted
                                  2026-10-05T08:00:00Z  111122223333  us-west-2
                                    IAM user 'alice' called DeleteSignalingChannel on channel 'front-door' with aws-cli/2.17.0.

                                medium  Updated
                                  2026-10-05T08:00:00Z  111122223333  us-west-2
                                    IAM user 'alice' called UpdateSignalingChannel on channel 'front-door' with aws-cli/2.17.0.

                                Gaps, what could not be read, judged or seen:
                                  rejected  b.json, record 1: The record was not judged: its eventTime 'then' is no time.
                                    Maybe it was cut or rewritten on its way; read the trail's own files.
                                Notes
                                  no-approvals  approvals: No approvals were given, so none can cover a delete.
                                Read 5 records in 2 files: 3 judged, 0 out of scope, 0 outside the window, 1 duplicate, 1 rejected.
                                Seen were 1 account in 1 region; nothing is without a log file.
                                Judged by 2 rules as of 2026-10-05T08:00:00Z.
                                Reports: reports/findings.json, reports/findings.sarif
                                """, ""));
    }

    @Test
    void quiet_prints_nothing_and_writes_everything() {
        desk.deliver("logs/a.json", DELETE);

        assertThat(desk.check("logs", "--quiet")).isEqualTo(new Outcome(1, "", ""));
        assertThat(desk.has("reports/findings.json")).isTrue();
        assertThat(desk.has("reports/findings.sarif")).isTrue();
    }

    @Test
    void quiet_still_tells_mistakes() {
        assertThat(desk.check("nowhere", "--quiet").err()).startsWith("nowhere: There is no such file or folder.");
    }

    @Test
    void the_standard_input_is_a_source() {
        assertThat(desk.runReading(delivery(DELETE), "check", "-", "--format=json")
                        .exitCode())
                .isEqualTo(1);
        assertThat(desk.text("reports/findings.json")).contains("\"file\": \"-\"");
    }

    @Test
    void several_sources_are_judged_as_one() {
        desk.deliver("monday/a.json", LIST);
        desk.deliver("tuesday.json", DELETE);

        Outcome outcome = desk.runReading(
                named("UpdateSignalingChannel").json(), "check", "--format=json", "monday", "tuesday.json", "-");

        assertThat(outcome.out())
                .startsWith("FAIL  2 findings in 1 account: 1 high, 1 medium.\n")
                .contains("Read 3 records in 3 files: 3 judged");
    }

    @ParameterizedTest
    @CsvSource({
        "--since, 2026-10-05T08:00:00Z, 3",
        "--since, 2026-10-05T08:00:01Z, 2",
        "--since, 2026-10-05T10:00:00+02:00, 3",
        "--since, 2026-10-05, 3",
        "--since, 2026-10-06, 1",
        "--until, 2026-10-05T08:00:00Z, 1",
        "--until, 2026-10-05T07:59:59Z, 0",
        "--until, 2026-10-05, 2",
        "--until, 2026-10-04, 0"
    })
    void a_window_holds_both_its_ends_and_whole_days(String option, String time, int judged) {
        desk.deliver(
                "logs/a.json",
                named("a").at("2026-10-05T08:00:00Z"),
                named("b").at("2026-10-05T23:59:59Z"),
                named("c").at("2026-10-06T00:00:00Z"));

        assertThat(desk.check("logs", option, time).out())
                .contains("%d judged, 0 out of scope, %d outside the window".formatted(judged, 3 - judged));
    }

    @Test
    void a_window_that_ends_before_it_begins_is_a_mistake() {
        desk.deliver("logs/a.json", LIST);

        assertThat(desk.check("logs", "--since", "2026-10-06", "--until", "2026-10-05"))
                .isEqualTo(new Outcome(2, "", """
                                --until: '2026-10-05' lies before --since '2026-10-06'.
                                  Maybe the two were swapped.
                                1 mistake; nothing was judged.
                                """));
    }

    @ParameterizedTest
    @CsvSource({
        "--as-of=2026-10-31T14:00:00Z, 2026-10-31T14:00:00Z",
        "--as-of=2026-10-31, 2026-10-31T23:59:59Z",
        "--until=2026-10-31, 2026-10-31T23:59:59Z",
        "--since=2026-10-01, 2026-10-05T08:00:00Z"
    })
    void the_moment_that_counts_is_the_one_named_else_the_end_else_the_newest_event(String option, String asOf) {
        desk.deliver("logs/a.json", LIST);

        desk.check("logs", option);

        assertThat(desk.text("reports/findings.json")).contains("\"asOf\": \"" + asOf + "\"");
    }

    @Test
    void only_the_formats_that_were_asked_for_are_written() {
        desk.deliver("logs/a.json", LIST);

        assertThat(desk.run("check", "logs", "--format=sarif, sarif", "--output", "out/here")
                        .out())
                .endsWith("Reports: out/here/findings.sarif\n");
        assertThat(desk.has("out/here/findings.sarif")).isTrue();
        assertThat(desk.has("out/here/findings.json")).isFalse();
    }

    @Test
    void the_last_good_report_survives_a_run_that_fails() {
        desk.deliver("logs/a.json", DELETE);
        desk.check("logs");
        String good = desk.text("reports/findings.json");

        assertThat(desk.check("nowhere").exitCode()).isEqualTo(2);

        assertThat(desk.text("reports/findings.json")).isEqualTo(good);
    }

    @Test
    void files_inside_a_source_are_nobodys_configuration() {
        desk.write("logs/policy.yaml", "rules: {disable: [deleted]}\n");
        desk.write("logs/approvals.yaml", "approvals: nonsense\n");
        desk.write("logs/accounts.json", "nonsense");
        desk.write("logs/rules/deleted.drl", "nonsense");
        desk.deliver("logs/a.json", DELETE);

        Outcome outcome = desk.check("logs");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("no-policy", "no-approvals", "not-json  policy.yaml:", "Judged by 2 rules");
    }

    @Test
    void files_where_the_user_stands_serve_and_are_no_logs() {
        desk.write("policy.yaml", "version: 1\nrules: {disable: [deleted]}\n");
        desk.deliver("a.json", DELETE);

        Outcome outcome = desk.check(".");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("rule-disabled  deleted").doesNotContain("policy.yaml");
    }

    @Test
    void accounts_that_are_not_listed_are_gaps() {
        desk.write("accounts.json", "[{\"id\": \"444455556666\", \"name\": \"cameras\"}]");
        desk.deliver("logs/a.json", LIST);

        assertThat(desk.check("logs").out()).contains("unlisted-account  111122223333: ");
    }

    @Test
    void one_event_in_two_versions_is_judged_twice_and_told_of() {
        desk.deliver("logs/a.json", DELETE);
        desk.deliver("logs/b.json", named("DeleteSignalingChannel").on("back-door"));

        Outcome outcome = desk.check("logs");

        assertThat(outcome.out())
                .contains("2 judged", "conflicting-records  " + ARecord.eventId("DeleteSignalingChannel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J\u001b[H", "\u009b31m", "\r\n\u0007", "\u202e"})
    void no_text_of_a_record_or_a_file_name_moves_the_cursor(String evil) {
        desk.write("logs/" + evil + "a.json", "{\"" + evil + "\":1");
        desk.write(
                "logs/b" + evil + ".json",
                delivery(DELETE, named("a").at(evil), named("b" + evil).at("then")));
        desk.deliver(
                "logs/c.json",
                named("DeleteSignalingChannel")
                        .id("c")
                        .with("userAgent", evil)
                        .with("awsRegion", evil)
                        .with("recipientAccountId", evil)
                        .with("userIdentity.arn", evil)
                        .with("userIdentity.userName", evil)
                        .with("errorCode", evil)
                        .with("requestParameters.channelARN", ARecord.arn(evil)));

        Outcome outcome = desk.check("logs");

        assertThat(outcome.out().lines().count()).isEqualTo(clean().lines().count());
        assertThat(outcome.out().replace("\n", ""))
                .doesNotContain(evil)
                .doesNotMatch("(?s).*[\\p{Cntrl}\\u202e\\u009b].*");
    }

    /** The same run with nothing evil in it. */
    private String clean() {
        Desk other = Desk.in(folder.resolve("clean"));
        other.write("logs/-a.json", "{\"-\":1");
        other.write(
                "logs/b.json", delivery(DELETE, named("a").at("-"), named("b").at("then")));
        other.deliver(
                "logs/c.json",
                named("DeleteSignalingChannel").id("c").with("awsRegion", "-").on("-"));
        return other.check("logs").out();
    }

    @Test
    void mistakes_move_no_cursor_either() {
        Outcome outcome = desk.check("\u001b[2J", "--fail-on=\u001b[31m", "--rules=\u202e");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("\\u001b[2J", "\\u001b[31m", "\\u202e")
                .doesNotContain("\u001b", "\u202e");
        assertThat(desk.run("check", "--\u001b[2J").err())
                .contains("\\u001b[2J")
                .doesNotContain("\u001b");
    }

    @Test
    void help_and_version_are_everywhere() {
        assertThat(desk.run("--version").out()).startsWith("trailcheck ");
        assertThat(desk.run("check", "--help").out()).contains("Usage: trailcheck check", "--fail-on", "SOURCE");
        assertThat(desk.run("rules", "test", "--help").out()).contains("Usage: trailcheck rules test");
        assertThat(desk.run("--help")).satisfies(outcome -> {
            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.out()).contains("Exit codes:", "check", "rules");
        });
    }
}
