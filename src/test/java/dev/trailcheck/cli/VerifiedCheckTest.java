package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.delivery;
import static dev.trailcheck.source.ARecord.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.evidence.SignedTree;
import dev.trailcheck.source.ARecord;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --verify} says of a chain that is whole, and of one that is not. */
class VerifiedCheckTest {

    @TempDir
    private Path folder;

    private SignedDesk signed;
    private Desk desk;
    private SignedTree tree;

    @BeforeEach
    void deliver() {
        signed = SignedDesk.in(folder);
        desk = signed.desk();
        tree = signed.tree();
    }

    @Test
    void of_an_intact_chain_all_evidence_is_verified() {
        assertThat(signed.verified("logs")).isEqualTo(new Outcome(1, """
                FAIL  2 findings in 1 account: 1 high, 1 medium.

                high  Deleted
                  2026-10-01T00:05:00Z  111122223333  us-west-2
                    IAM user 'alice' called DeleteSignalingChannel on channel 'gate' with aws-cli/2.17.0.

                medium  Updated
                  2026-10-01T01:05:00Z  111122223333  us-west-2
                    IAM user 'alice' called UpdateSignalingChannel on channel 'gate' with aws-cli/2.17.0.

                Notes
                  chain-start  %s: The chain begins at 2026-10-01T00:01:31Z; it proves nothing before.
                  no-approvals  approvals: No approvals were given, so none can cover a delete.
                Read 2 records in 5 files: 2 judged, 0 out of scope, 0 outside the window, 0 duplicate, 0 rejected.
                Seen were 1 account in 1 region; nothing is without a log file.
                Judged by 2 rules as of 2026-10-01T01:05:00Z.
                Integrity whole: 3 of 3 digests and 2 of 2 log files are valid.
                Reports: reports/findings.json, reports/findings.sarif
                """.formatted(SignedTree.digest(1)), ""));
        assertThat(signed.marks())
                .containsExactly("DeleteSignalingChannel verified", "UpdateSignalingChannel verified");
        assertThat(signed.verified("logs", "--strict").exitCode()).isEqualTo(1);
    }

    @Test
    void what_an_earlier_run_proved_of_an_event_stays_proven() {
        signed.verified("logs", "--until=2026-10-01T00:30:00Z");

        signed.verified("logs", "--since=2026-10-01T01:00:00Z", "--ledger=reports/findings.json");

        assertThat(signed.marks())
                .containsExactly("DeleteSignalingChannel verified", "UpdateSignalingChannel verified");
    }

    @Test
    void a_changed_log_makes_its_events_tampered_and_the_run_incomplete() {
        tree.store(SignedDesk.DELETE_LOG, SignedTree.gzip(delivery(SignedDesk.delete("other"))));

        Outcome outcome = signed.verified("logs", "--fail-on=none");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.out())
                .startsWith(
                        "INCOMPLETE  2 findings in 1 account: 1 high, 1 medium. The run is not whole: files were changed after delivery, or are missing. 1 gap.\n")
                .contains("    Its evidence is tampered: the file is not as CloudTrail delivered it.\n")
                .contains("Integrity broken: 3 of 3 digests and 1 of 2 log files are valid; 1 invalid.\n");
        assertThat(signed.marks())
                .containsExactly(
                        "DeleteSignalingChannel tampered: Its content is not what the digest '%s' lists."
                                .formatted(SignedTree.digest(1)),
                        "UpdateSignalingChannel verified");
        assertThat(signed.gaps()).containsExactly("tampered-file " + SignedDesk.DELETE_LOG);
    }

    @Test
    void a_deleted_log_is_a_gap_and_makes_the_run_incomplete() {
        tree.delete(SignedDesk.DELETE_LOG);

        assertThat(signed.verified("logs").exitCode()).isEqualTo(3);
        assertThat(signed.marks()).containsExactly("UpdateSignalingChannel verified");
        assertThat(signed.gaps()).containsExactly("missing-file " + SignedDesk.DELETE_LOG);
    }

    @Test
    void a_deleted_digest_leaves_the_logs_of_its_hour_unverified() {
        tree.delete(SignedTree.digest(2));

        assertThat(signed.verified("logs").exitCode()).isEqualTo(3);
        assertThat(signed.marks())
                .containsExactly(
                        "DeleteSignalingChannel verified",
                        "UpdateSignalingChannel unverified: The digest of its hour is missing or invalid.");
        assertThat(signed.gaps())
                .containsExactly("missing-digest " + SignedTree.digest(2), "unproven-file " + SignedDesk.UPDATE_LOG);
    }

    @Test
    void a_log_that_nobody_lists_is_unverified_and_fails_a_strict_run_only() {
        ARecord forged = named("DeleteSignalingChannel")
                .id("forged")
                .at("2026-10-01T01:07:00Z")
                .on("roof");
        tree.store(SignedTree.log(1, "x"), SignedTree.gzip(delivery(forged)));

        assertThat(signed.verified("logs").exitCode()).isEqualTo(1);
        assertThat(signed.marks())
                .containsExactly(
                        "DeleteSignalingChannel verified",
                        "DeleteSignalingChannel unverified: No digest lists its file, though digests cover its hour: the trail that signs did not deliver it, so another trail or somebody did.",
                        "UpdateSignalingChannel verified");
        assertThat(signed.gaps()).containsExactly("unlisted-file " + SignedTree.log(1, "x"));
        assertThat(signed.verified("logs", "--strict").exitCode()).isEqualTo(3);
    }

    @Test
    void by_a_wrong_key_every_digest_is_invalid_and_nothing_is_verified() {
        desk.write("keys.json", SignedTree.listed(SignedTree.LATER_KEY));

        assertThat(signed.verified("logs").exitCode()).isEqualTo(3);
        assertThat(signed.marks())
                .containsExactly(
                        "DeleteSignalingChannel unverified: The digest that lists it is invalid: '%s'."
                                .formatted(SignedTree.digest(1)),
                        "UpdateSignalingChannel unverified: The digest that lists it is invalid: '%s'."
                                .formatted(SignedTree.digest(2)));
        assertThat(signed.gaps())
                .containsExactly(
                        "tampered-digest " + SignedTree.digest(1),
                        "tampered-digest " + SignedTree.digest(2),
                        "tampered-digest " + SignedTree.digest(3),
                        "unproven-file " + SignedDesk.DELETE_LOG,
                        "unproven-file " + SignedDesk.UPDATE_LOG);
    }

    @Test
    void without_a_key_nothing_is_verified_and_that_is_told() {
        Outcome outcome = desk.check("logs", "--verify", "--object-metadata=metadata.json");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("Integrity unverified: 0 of 3 digests and 0 of 2 log files are valid; 5 unproven.\n");
        assertThat(signed.marks())
                .allMatch(mark -> mark.contains(" unverified: The digest that lists it is not proven: "));
        assertThat(signed.gaps())
                .containsExactly(
                        "unproven-digest " + SignedTree.digest(1),
                        "unproven-digest " + SignedTree.digest(2),
                        "unproven-digest " + SignedTree.digest(3),
                        "unproven-file " + SignedDesk.DELETE_LOG,
                        "unproven-file " + SignedDesk.UPDATE_LOG,
                        "unverified logs");
    }

    @Test
    void the_newest_digest_without_metadata_leaves_its_logs_unverified_and_is_no_gap() {
        tree.delete(SignedTree.digest(3));

        assertThat(desk.check("logs", "--verify", "--public-keys=keys.json", "--strict")
                        .exitCode())
                .isEqualTo(1);
        assertThat(signed.marks())
                .containsExactly(
                        "DeleteSignalingChannel verified",
                        "UpdateSignalingChannel unverified: The digest that lists it is not yet verifiable: '%s'."
                                .formatted(SignedTree.digest(2)));
    }

    @Test
    void digests_before_the_window_are_not_missed() {
        tree.delete(SignedTree.digest(1), SignedDesk.DELETE_LOG);

        assertThat(signed.verified("logs", "--since=2026-10-01T01:01:31Z", "--strict", "--fail-on=high")
                        .exitCode())
                .isZero();
        assertThat(signed.verified("logs", "--fail-on=high").exitCode()).isEqualTo(3);
    }

    @Test
    void records_behind_the_delivered_gzip_member_are_tampered_with_all_of_their_file() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(SignedTree.gzip(delivery(SignedDesk.DELETE)));
        both.writeBytes(SignedTree.gzip(delivery(named("UpdateSignalingChannel").id("smuggled"))));
        tree.store(SignedDesk.DELETE_LOG, both.toByteArray());

        signed.verified("logs");

        assertThat(signed.marks())
                .containsExactly(
                        "DeleteSignalingChannel tampered: There is unexpected data after the end of its gzip stream.",
                        "UpdateSignalingChannel verified",
                        "UpdateSignalingChannel tampered: There is unexpected data after the end of its gzip stream.");
    }

    @Test
    void without_the_option_no_report_claims_anything() {
        desk.run("check", "logs");

        assertThat(desk.text("reports/findings.json")).doesNotContain("integrity", "verified");
        assertThat(desk.text("reports/findings.sarif")).doesNotContain("integrity", "verified");
        assertThat(desk.text("reports/findings.html")).doesNotContain("id=\"integrity\"", "class=\"proof\"");
    }

    @Test
    void keys_without_the_option_are_a_mistake() {
        assertThat(desk.check("logs", "--public-keys=keys.json")).isEqualTo(new Outcome(2, "", """
                keys.json: Keys and metadata serve only to verify, and that was not asked.
                  Maybe --verify was forgotten.
                1 mistake; nothing was judged.
                """));
    }
}
