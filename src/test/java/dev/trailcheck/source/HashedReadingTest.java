package dev.trailcheck.source;

import static dev.trailcheck.source.MemoryFile.gzip;
import static dev.trailcheck.source.MemoryFile.joined;
import static dev.trailcheck.source.Told.file;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Sha256;
import dev.trailcheck.stored.FileHash;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A file that is hashed while it is read yields the same, and a hash of the bytes that it was read from. */
class HashedReadingTest {

    private static final String TEXT = ARecord.delivery(ARecord.named("CreateSignalingChannel"));

    @Test
    void a_delivered_file_is_hashed_inflated_or_not() {
        assertThat(hash(gzip(TEXT))).contains(new FileHash(Sha256.hex(TEXT), false));
        assertThat(hash(TEXT.getBytes(UTF_8))).contains(new FileHash(Sha256.hex(TEXT), false));
    }

    @Test
    void a_second_member_is_judged_and_known_to_follow() {
        assertThat(hash(joined(gzip(TEXT), gzip(TEXT)))).contains(new FileHash(Sha256.hex(TEXT), true));
        assertThat(hash(joined(gzip(TEXT), new byte[] {0}))).contains(new FileHash(Sha256.hex(TEXT), true));
    }

    @Test
    void an_empty_file_has_the_hash_of_nothing() {
        assertThat(hash(new byte[0])).contains(new FileHash(Sha256.hex(""), false));
    }

    @Test
    void what_was_not_read_to_its_end_has_no_hash() {
        byte[] whole = gzip(TEXT);
        assertThat(hash(Arrays.copyOf(whole, whole.length - 1))).isEmpty();
        assertThat(hash(("x" + TEXT.repeat(100_000)).getBytes(UTF_8))).isEmpty();
        assertThat(new LogReader(Limits.GENEROUS)
                        .readAndHash(file(() -> new ByteArrayInputStream(new byte[] {0x1f, (byte) 0x8b})), r -> {}))
                .isEmpty();
    }

    /** The hash; what was read must be what is read without it. */
    private static Optional<FileHash> hash(byte[] stored) {
        List<Reading> readings = new ArrayList<>();
        Optional<FileHash> hash =
                new LogReader(Limits.GENEROUS).readAndHash(file(() -> new ByteArrayInputStream(stored)), readings::add);
        assertThat(readings).isEqualTo(MemoryFile.read(stored));
        return hash;
    }
}
