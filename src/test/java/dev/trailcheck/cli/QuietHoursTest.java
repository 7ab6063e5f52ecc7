package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.delivery;
import static dev.trailcheck.source.ARecord.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.evidence.SignedTree;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An hour without a log file may be quiet or unseen; its digest tells which. */
class QuietHoursTest {

    private Desk desk;
    private SignedTree tree;

    @BeforeEach
    void a_log_in_the_first_hour_and_one_in_the_sixth(@TempDir Path folder) {
        desk = Desk.in(folder);
        desk.write("keys.json", SignedTree.listed(SignedTree.KEY));
        tree = new SignedTree(folder.resolve("logs"))
                .holding("a", delivery(named("ListSignalingChannels").at("2026-10-01T00:05:00Z")))
                .holding("b", delivery(named("ListSignalingChannels").at("2026-10-01T05:05:00Z")))
                .hour(0, "a")
                .hour(1)
                .hour(2)
                .hour(3)
                .hour(4)
                .hour(5, "b");
        desk.write("metadata.json", tree.savedAsJson());
    }

    @Test
    void hours_that_digests_cover_and_that_have_no_log_file_were_quiet() {
        Outcome outcome = run("--verify", "--public-keys=keys.json", "--object-metadata=metadata.json");

        assertThat(outcome.out())
                .contains(
                        "Seen were 1 account in 1 region; nothing is without a log file; 4 hours without one proven quiet by digests.\n");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void without_verification_nothing_is_proven_of_them() {
        assertThat(run("--strict").out())
                .contains(
                        "silent-hours  111122223333 us-west-2: No log file from 2026-10-01T01:00:00Z to 2026-10-01T05:00:00Z.");
    }

    @Test
    void a_digest_that_is_gone_leaves_its_hour_unproven() {
        tree.delete(SignedTree.digest(3));

        assertThat(run("--verify", "--public-keys=keys.json", "--object-metadata=metadata.json")
                        .out())
                .contains("missing-digest")
                .contains("No log file from 2026-10-01T02:01:31Z to 2026-10-01T03:01:31Z.")
                .contains("3 hours without one proven quiet by digests");
    }

    @Test
    void digests_of_a_key_that_nobody_gave_prove_nothing() {
        assertThat(run("--verify", "--object-metadata=metadata.json").out())
                .contains("No log file from 2026-10-01T01:00:00Z to 2026-10-01T05:00:00Z.")
                .doesNotContain("proven quiet");
    }

    private Outcome run(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "logs";
        all[1] = "--expect-window=PT1H";
        System.arraycopy(more, 0, all, 2, more.length);
        return desk.check(all);
    }
}
