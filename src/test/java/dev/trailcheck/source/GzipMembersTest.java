package dev.trailcheck.source;

import static dev.trailcheck.source.MemoryFile.gzip;
import static dev.trailcheck.source.MemoryFile.joined;
import static dev.trailcheck.source.MemoryFile.read;
import static dev.trailcheck.source.Told.file;
import static dev.trailcheck.source.Told.gap;
import static dev.trailcheck.source.Told.gaps;
import static dev.trailcheck.source.Told.records;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GzipMembersTest {

    private static final ARecord CREATE = ARecord.named("CreateSignalingChannel");

    private static final ARecord DELETE = ARecord.named("DeleteSignalingChannel");

    private static final ARecord LIST = ARecord.named("ListSignalingChannels");

    @Test
    void what_gzip_says_of_itself_is_passed_over() {
        byte[] plain = gzip(CREATE.json());
        byte[] body = Arrays.copyOfRange(plain, 10, plain.length);
        byte[] header = {0x1f, (byte) 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 0};
        byte[] extraNameCommentAndSum = {3, 0, 1, 2, 3, 'l', 'o', 'g', 0, 'c', 0, 9, 9};

        assertThat(records(read(joined(header, extraNameCommentAndSum, body)))).containsExactly(CREATE.fields());
    }

    @Test
    void gzip_members_follow_one_another_and_may_divide_a_record() {
        String text = ARecord.delivery(CREATE, DELETE);
        byte[] stored = joined(gzip(text.substring(0, 300)), gzip(""), gzip(text.substring(300)), gzip(LIST.json()));

        assertThat(records(read(stored))).containsExactly(CREATE.fields(), DELETE.fields(), LIST.fields());
    }

    /** A pipe has nothing to offer for a while, and then has more. */
    @Test
    void a_pause_between_gzip_members_is_not_the_end() {
        LogFile piped = file(() -> new SequenceInputStream(
                new ByteArrayInputStream(gzip(CREATE.json())), new ByteArrayInputStream(gzip(DELETE.json()))));

        assertThat(records(read(piped))).containsExactly(CREATE.fields(), DELETE.fields());
    }

    @Test
    void what_stands_behind_a_gzip_member_and_is_none_is_a_gap() {
        int end = CREATE.json().length();
        assertThat(read(joined(gzip(CREATE.json()), "<html>".getBytes(UTF_8))))
                .containsExactly(
                        new Reading.OfRecord(CREATE.fields(), new Origin("log", 0, 0, end)),
                        gap(
                                "corrupt",
                                "log: line 1, column %d, byte %d".formatted(end + 1, end),
                                "1 record was read, the rest was not: the gzip stream is damaged.",
                                Told.FETCH_AGAIN));
    }

    @Test
    void a_wrong_checksum_is_a_gap() {
        byte[] stored = gzip(CREATE.json());
        stored[stored.length - 6] ^= 1;

        assertThat(gaps(read(stored))).extracting(Gap::kind).containsExactly("corrupt");
    }

    @Test
    void of_a_truncated_gzip_the_sound_records_are_read_and_the_rest_is_one_gap() {
        byte[] whole = gzip(manyRecords(2000));

        List<Reading> readings = read(Arrays.copyOf(whole, whole.length / 2));

        assertThat(records(readings)).hasSizeGreaterThan(500).allMatch(LIST.fields()::equals);
        assertThat(gaps(readings))
                .singleElement()
                .satisfies(gap -> assertThat(gap.kind()).isEqualTo("truncated"))
                .satisfies(gap -> assertThat(gap.where()).matches("log: line 1, column \\d{3,}, byte \\d{3,}"))
                .satisfies(gap -> assertThat(gap.what())
                        .isEqualTo("%d records were read, the rest was not: the gzip stream ends too early."
                                .formatted(records(readings).size())));
    }

    @Test
    void a_gzip_cut_anywhere_is_read_up_to_there_and_says_so() {
        byte[] whole = gzip(CREATE.json());
        for (int length = 2; length < whole.length; length++) {
            assertThat(gaps(read(Arrays.copyOf(whole, length))))
                    .as("of %d bytes", length)
                    .extracting(Gap::kind)
                    .containsExactly("truncated");
        }
    }

    private static String manyRecords(int count) {
        return "{\"Records\":[" + (LIST.json() + ",").repeat(count - 1) + LIST.json() + "]}";
    }
}
