package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.evidence.SignedTree;
import dev.trailcheck.finding.Sha256;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was fetched of a window is as whole, for that window, as the bucket that it came from. */
class FetchedWindowTest {

    private static final String[] WINDOW = {"--since=2026-10-01", "--until=2026-10-01"};
    private static final String NOTHING = "{\"Records\":[]}";

    @TempDir
    private Path folder;

    private SignedBucket bucket;

    @BeforeEach
    void deliver_two_days() throws Exception {
        bucket = SignedBucket.in(folder);
        String dayBefore = SignedDesk.DELETE_LOG.replace("2026/10/01", "2026/09/30");
        bucket.signed()
                .tree()
                .store(dayBefore, SignedTree.gzip(NOTHING))
                .digestOf(3, 4, SignedTree.digest(4), SignedTree.listed(dayBefore, Sha256.hex(NOTHING)));
        bucket.upload();
        assertThat(bucket.desk()
                        .run("fetch", "s3://bucket", "--to=kept", WINDOW[0], WINDOW[1])
                        .exitCode())
                .isZero();
    }

    @AfterEach
    void close() throws Exception {
        bucket.s3().close();
    }

    @Test
    void a_verification_of_either_says_the_same() {
        Outcome ofBucket = bucket.ofBucket(WINDOW);

        assertThat(ofBucket.exitCode()).isZero();
        assertThat(bucket.desk()
                        .run("verify", "kept", "--public-keys=keys.json", "--format=json", WINDOW[0], WINDOW[1]))
                .isEqualTo(ofBucket);
    }

    @Test
    void a_check_of_either_comes_to_the_same_bytes() {
        bucket.checked("s3://bucket", "by-bucket", WINDOW);
        bucket.checked("kept", "by-folder", WINDOW);

        bucket.sameReports();
    }

    @Test
    void without_the_window_what_was_not_fetched_is_missed() {
        assertThat(bucket.desk()
                        .run("verify", "kept", "--public-keys=keys.json")
                        .exitCode())
                .isEqualTo(1);
    }
}
