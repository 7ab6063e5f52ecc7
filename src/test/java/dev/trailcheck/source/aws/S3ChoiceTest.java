package dev.trailcheck.source.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which keys are wanted for the 2nd of October: log files that may be late, and the digests that tell of the last. */
class S3ChoiceTest {
    private static final S3Choice OF_A_DAY = new S3Choice(
            Set.of(), Set.of(), Instant.parse("2026-10-02T00:00:00Z"), Instant.parse("2026-10-02T23:59:59Z"), false);

    @Test
    void log_files_of_the_day_and_of_the_day_after() {
        assertThat(looksAtLog("2026/10/01", "20261001T2355Z")).isFalse();
        assertThat(looksAtLog("2026/10/02", "20261002T0000Z")).isTrue();
        assertThat(looksAtLog("2026/10/03", "20261003T2355Z")).isTrue();
        assertThat(looksAtLog("2026/10/04", "20261004T0000Z")).isFalse();
    }

    @Test
    void digests_as_well_that_tell_of_the_last_log_files() {
        assertThat(looksAtDigest("2026/10/01", "20261001T230131Z")).isFalse();
        assertThat(looksAtDigest("2026/10/02", "20261002T000131Z")).isTrue();
        assertThat(looksAtDigest("2026/10/04", "20261004T000131Z")).isTrue();
        assertThat(looksAtDigest("2026/10/04", "20261004T020131Z")).isTrue();
        assertThat(looksAtDigest("2026/10/04", "20261004T040131Z")).isFalse();
        assertThat(looksAtDigest("2026/10/05", "20261005T000131Z")).isFalse();
    }

    private static boolean looksAtLog(String day, String time) {
        return OF_A_DAY.looksAt(
                "p/AWSLogs/111122223333/CloudTrail/us-west-2/%s/111122223333_CloudTrail_us-west-2_%s_a.json.gz"
                        .formatted(day, time));
    }

    private static boolean looksAtDigest(String day, String time) {
        return OF_A_DAY.looksAt(
                "p/AWSLogs/111122223333/CloudTrail-Digest/us-west-2/%s/111122223333_CloudTrail-Digest_us-west-2_t_us-west-2_%s.json.gz"
                        .formatted(day, time));
    }
}
