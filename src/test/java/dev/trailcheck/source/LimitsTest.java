package dev.trailcheck.source;

import static dev.trailcheck.source.MemoryFile.gzip;
import static dev.trailcheck.source.MemoryFile.read;
import static dev.trailcheck.source.Told.gaps;
import static dev.trailcheck.source.Told.records;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trailcheck.event.Gap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class LimitsTest {

    private static final String RECORD = ARecord.named("DeleteSignalingChannel").json();
    private static final String BLANKS = " ".repeat(1_000_000);
    private static final String MAYBE =
            "it was made to fill the memory of readers; if it is sound, a larger --max-file-size reads all of it.";

    @Test
    void a_bomb_that_never_ends_ends_at_the_bound_and_the_records_before_it_count() {
        AtomicLong megabytes = new AtomicLong();
        byte[] blanks = gzip(BLANKS);
        InputStream bomb = new Parts(Stream.concat(
                        Stream.of(gzip("{\"Records\":[" + RECORD)),
                        Stream.generate(() -> blanks).peek(more -> megabytes.incrementAndGet()))
                .iterator());

        List<Reading> readings = read(Told.file(() -> bomb), files(20_000_000));

        assertThat(records(readings)).hasSize(1);
        assertThat(gaps(readings))
                .containsExactly(new Gap(
                        "too-large",
                        "log: line 1, column 20000001, byte 20000000",
                        "1 record was read, the rest was not: inflated, the file is larger than 20MB.",
                        MAYBE));
        assertThat(megabytes.get()).isLessThan(22);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 7_999, 8_000, 8_001, 65_536, 100_000})
    void a_file_as_large_as_the_bound_is_whole_and_one_byte_more_is_not(int more) {
        String text = RECORD + " ".repeat(more) + RECORD;
        int size = text.length();
        for (byte[] stored : List.of(text.getBytes(UTF_8), gzip(text), gzip(gzip(text)), zip("a.json", text))) {
            assertThat(records(read(stored, files(size)))).hasSize(2);
            assertThat(gaps(read(stored, files(size)))).isEmpty();
            assertThat(records(read(stored, files(size - 1)))).hasSize(1);
            assertThat(gaps(read(stored, files(size - 1))))
                    .extracting(Gap::kind)
                    .containsExactly("too-large");
        }
    }

    @Test
    void the_files_of_a_zip_count_together() {
        byte[] zip = zip("a.json", RECORD + BLANKS, "b.json", RECORD + BLANKS, "c.json", RECORD + BLANKS);

        List<Reading> readings = read(zip, files(2_500_000));

        assertThat(records(readings)).hasSize(3);
        assertThat(gaps(readings))
                .extracting(Gap::kind, gap -> gap.where().replaceFirst(":.*", ""))
                .containsExactly(tuple("too-large", "log/c.json"));
    }

    @Test
    void what_a_fault_leaves_unread_in_a_zip_counts_too() {
        byte[] zip = zip("a.json", "no JSON" + BLANKS.repeat(3), "b.json", RECORD);

        assertThat(gaps(read(zip, files(2_000_000))))
                .containsExactly(
                        new Gap(
                                "not-json",
                                "log/a.json: line 1, column 1, byte 0",
                                "Nothing could be read: this is not JSON.",
                                "it is no log at all, or an editor or a merge has damaged it; fetch it again."),
                        new Gap(
                                "too-large",
                                "log",
                                "The rest was not read: inflated, the file is larger than 2MB.",
                                MAYBE));
    }

    @Test
    void a_table_ends_at_the_bound() {
        String table = "eventtime,eventsource,eventname\n"
                + "2026-10-05T08:00:00Z,kinesisvideo.amazonaws.com,ListSignalingChannels\n".repeat(1000);

        List<Reading> readings = read(table.getBytes(UTF_8), files(50_000));

        assertThat(records(readings)).hasSizeGreaterThan(500).hasSizeLessThan(1000);
        assertThat(gaps(readings)).extracting(Gap::kind).containsExactly("too-large");
    }

    @Test
    void a_record_beyond_its_bound_ends_the_file_and_a_larger_bound_reads_on() {
        String large = ARecord.named("TagResource")
                .with("userAgent", "x".repeat(200_000))
                .json();
        byte[] stored = (RECORD + large + RECORD).getBytes(UTF_8);

        assertThat(records(read(stored, record(100_000L)))).hasSize(1);
        assertThat(gaps(read(stored, record(100_000L))))
                .extracting(Gap::kind, Gap::what, Gap::maybe)
                .containsExactly(tuple(
                        "too-large",
                        "1 record was read, the rest was not: a record is nested too deeply, or larger than 100KB.",
                        "the file was made to break readers; if it is sound, a larger --max-record-size reads on."));
        assertThat(records(read(stored, record(300_000L)))).hasSize(3);
    }

    @Test
    void the_values_of_a_record_count_beside_its_texts() {
        String brackets = "{\"eventSource\":\"a\",\"eventName\":[" + "[],".repeat(5000) + "1]}";

        assertThat(gaps(read(brackets.getBytes(UTF_8), record(300_000L))))
                .extracting(Gap::kind)
                .containsExactly("too-large");
    }

    private static Limits files(long bytes) {
        return new Limits(new ByteSize(bytes), Limits.GENEROUS.record());
    }

    private static Limits record(long bytes) {
        return new Limits(Limits.GENEROUS.file(), new ByteSize(bytes));
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
