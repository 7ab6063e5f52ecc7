package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.finding.Fingerprint;
import dev.trailcheck.source.ARecord;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People accept findings for a time; what they accepted stays visible, and comes back when the time is over. */
class ExceptionsCommandTest {

    private static final String DELETED = Fingerprint.of("deleted", ARecord.ACCOUNT, "us-west-2", ARecord.eventId("a"))
            .hex();

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void deliver_a_delete_and_an_update() {
        desk = Desk.in(folder);
        desk.deliver(
                "logs/log.json",
                named("DeleteSignalingChannel").on("cam-1").id("a"),
                named("UpdateSignalingChannel").on("cam-2").id("b"));
    }

    @Test
    void an_accepted_finding_stays_visible_and_fails_no_run() {
        desk.check("logs");

        Outcome written = desk.run(
                "except",
                DELETED.substring(0, 16),
                "--reason",
                "A drill",
                "--owner",
                "carol",
                "--expires",
                "2026-12-31");
        assertThat(written.out()).isEqualTo("""
                Accepted until 2026-12-31T23:59:59Z, in exceptions.yaml:
                  IAM user 'alice' called DeleteSignalingChannel on channel 'cam-1' with aws-cli/2.17.0.
                """);
        assertThat(desk.text("exceptions.yaml")).isEqualTo("""
                exceptions:
                  - id: "EX-%s"
                    fingerprint: "%s"
                    reason: "A drill"
                    owner: "carol"
                    expires: "2026-12-31T23:59:59Z"
                """.formatted(DELETED.substring(0, 8), DELETED));

        Outcome outcome = desk.check("logs");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("PASS  1 finding in 1 account: 1 medium. 1 new, 1 excepted.");
        assertThat(desk.text("reports/findings.json"))
                .contains("\"status\": \"excepted\"", "\"owner\": \"carol\"", "\"state\": \"holds\"");
    }

    @Test
    void an_expired_exception_opens_its_finding_again_and_says_so() {
        desk.write("exceptions.yaml", """
                exceptions:
                  - {id: EX-1, rule: deleted, channel: cam-1, reason: A drill, owner: carol, expires: 2026-10-04}
                """);

        Outcome outcome = desk.check("logs");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out())
                .contains(
                        "exception-expired  EX-1: It expired at 2026-10-04T23:59:59Z. Findings that it had accepted and"
                                + " that stand again: 1. Owner: carol.");
        assertThat(desk.text("reports/findings.json")).contains("\"expiredException\": {");
    }

    @Test
    void exceptions_that_end_soon_are_never_used_or_accept_too_much_are_noted() {
        desk.write("exceptions.yaml", """
                exceptions:
                  - {id: SOON, rule: deleted, channel: cam-1, reason: A drill, owner: carol, expires: 2026-10-18}
                  - {id: UNUSED, rule: deleted, channel: cam-7, reason: A drill, owner: carol, expires: 2026-12-31}
                  - {id: BROAD, rule: "upd*", reason: A drill, owner: carol, expires: 2026-12-31}
                """);

        Outcome outcome = desk.check("logs");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains(
                        "exception-expiring  SOON: It expires at 2026-10-18T23:59:59Z, and accepts 1 until then. Owner: carol.",
                        "exception-unused  UNUSED: It accepted no finding of this run; it can go, unless it waits for one.",
                        "exception-broad  BROAD: It names no account, region, channel or principal");
    }

    @Test
    void mistakes_when_accepting_are_told_together_and_nothing_is_written() {
        desk.check("logs");
        desk.write(
                "brackets.yaml",
                "exceptions: [{id: A, rule: r, account: '*1', reason: x, owner: o, expires: 2026-12-31}]\n");

        assertThat(desk.run("except", "XYZ", "--reason", " ", "--owner", "carol", "--expires", "soon")
                        .err())
                .isEqualTo("""
                --expires: 'soon' is no time.
                  Maybe 2026-10-31 or 2026-10-31T14:00:00Z was meant.
                --reason: It is empty.
                  Maybe a variable in the command has no value.
                FINGERPRINT: 'XYZ' is no fingerprint.
                  Maybe it was cut; it has 64 of the digits 0-9 and a-f, of which the first 16 are enough.
                3 mistakes; nothing was written.
                """);
        assertThat(except("0123456789abcdef", "2026-12-31").err())
                .contains(
                        "0 findings of reports/findings.json begin with '0123456789abcdef'.",
                        "Maybe another report holds it");
        assertThat(except(DELETED, "2025-12-31").err()).contains("lies before the moment of the report");
        assertThat(except(DELETED, "2026-12-31", "--exceptions", "brackets.yaml")
                        .err())
                .contains("brackets.yaml: An entry cannot be put at the end of this file");
        assertThat(desk.has("exceptions.yaml")).isFalse();

        except(DELETED, "2026-12-31");
        assertThat(except(DELETED, "2026-12-30").err()).contains("accepts it until 2026-12-31T23:59:59Z already");
    }

    @Test
    void a_gate_decides_by_what_stands_or_by_what_is_new() {
        desk.check("logs");
        assertThat(desk.run("gate")).isEqualTo(new Outcome(1, """
                FAIL  1 finding at or above high.
                  high  new  2026-10-05T08:00:00Z  deleted
                    IAM user 'alice' called DeleteSignalingChannel on channel 'cam-1' with aws-cli/2.17.0.
                In the file: 2 new, 0 open, 0 excepted, 0 aged-out, 0 resolved.
                """, ""));
        assertThat(desk.run("gate", "reports/findings.json", "--fail-on", "critical")
                        .exitCode())
                .isZero();

        desk.check("logs", "--until", "2026-10-06", "--ledger", "reports/findings.json");
        assertThat(desk.run("gate", "--new-only").exitCode()).isZero();
        assertThat(desk.run("gate").exitCode()).isEqualTo(1);
    }

    @Test
    void a_gate_is_no_surer_than_the_run_before_it() {
        desk.write("logs/broken.json", "{\"Records\": [{");
        desk.check("logs", "--strict", "--fail-on", "none");

        assertThat(desk.run("gate", "--fail-on", "none").exitCode()).isEqualTo(3);
        assertThat(desk.run("gate", "no.json").err()).contains("no.json: There is no such file.");
        assertThat(desk.run("gate", "logs/log.json", "--fail-on", "hihg").err()).contains("2 mistakes");
    }

    private Outcome except(String fingerprint, String expires, String... more) {
        String[] all = new String[8 + more.length];
        String[] given = {"except", fingerprint, "--reason", "A drill", "--owner", "carol", "--expires", expires};
        System.arraycopy(given, 0, all, 0, given.length);
        System.arraycopy(more, 0, all, given.length, more.length);
        return desk.run(all);
    }
}
