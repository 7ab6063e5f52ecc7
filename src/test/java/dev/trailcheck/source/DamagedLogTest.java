package dev.trailcheck.source;

import static dev.trailcheck.source.MemoryFile.gzip;
import static dev.trailcheck.source.MemoryFile.joined;
import static dev.trailcheck.source.MemoryFile.read;
import static dev.trailcheck.source.Told.file;
import static dev.trailcheck.source.Told.gap;
import static dev.trailcheck.source.Told.gaps;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedLogTest {

    private static final ARecord CREATE = ARecord.named("CreateSignalingChannel");

    private static final ARecord DELETE = ARecord.named("DeleteSignalingChannel");

    @Test
    void of_a_truncated_text_the_sound_records_are_read_and_the_rest_is_one_gap() {
        String text = ARecord.delivery(CREATE, DELETE);
        int cut = text.length() - 20;

        assertThat(read(text.substring(0, cut)))
                .containsExactly(
                        new Reading.OfRecord(
                                CREATE.fields(),
                                new Origin("log", 0, 12, CREATE.json().length())),
                        gap(
                                "truncated",
                                "log: line 1, column %d, byte %d".formatted(cut + 1, cut),
                                "1 record was read, the rest was not: the JSON ends in the middle.",
                                Told.FETCH_AGAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n"})
    void an_empty_file_is_a_gap(String text) {
        Reading gap = gap("empty-file", "log", "The file holds nothing.", Told.FETCH_AGAIN);
        assertThat(read(text)).containsExactly(gap);
        assertThat(read(gzip(text))).containsExactly(gap);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html></html>", "tru", "{'a':1}", "{\"a\":NaN}", "]"})
    void what_is_no_json_is_a_gap(String text) {
        assertThat(gaps(read(text))).extracting(Gap::kind).containsExactly("not-json");
    }

    @Test
    void a_video_is_no_log_and_no_fault_of_the_disk() {
        assertThat(gaps(read(joined(new byte[] {0, 0, 0, 0x18}, "ftypmp42".getBytes(UTF_8), new byte[50]))))
                .extracting(Gap::kind)
                .containsExactly("not-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"Records\":[{\"a\":[", "[{\"eventName\":1,\"a\":{\"b\":["})
    void a_bomb_of_brackets_is_a_gap(String bracket) {
        assertThat(gaps(read(CREATE.json() + bracket.repeat(100_000))))
                .extracting(Gap::kind, Gap::what)
                .containsExactly(tuple(
                        "too-large",
                        "1 record was read, the rest was not: a record is nested too deeply, or larger than 10MB."));
    }

    @Test
    void a_file_that_does_not_open_is_a_gap() {
        assertThat(read(file(() -> {
                    throw new NoSuchFileException("/home/me/log");
                })))
                .containsExactly(gap(
                        "unreadable",
                        "log",
                        "The file is gone.",
                        "it is a link to nowhere, or was moved during the run."));
        assertThat(read(file(() -> {
                    throw new AccessDeniedException("/home/me/log");
                })))
                .containsExactly(gap(
                        "unreadable",
                        "log",
                        "This user may not read the file.",
                        "its permissions want changing: chmod a+r."));
    }

    @Test
    void a_disk_that_fails_half_way_is_a_gap_that_quotes_no_path() {
        InputStream failing = new SequenceInputStream(
                new ByteArrayInputStream((CREATE.json() + "{").getBytes(UTF_8)), new InputStream() {
                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        return read();
                    }

                    @Override
                    public int read() throws IOException {
                        throw new IOException("/home/me/log: input/output error");
                    }
                });

        int end = CREATE.json().length();
        assertThat(read(file(() -> failing)))
                .endsWith(gap(
                        "unreadable",
                        "log: line 1, column %d, byte %d".formatted(end + 2, end + 1),
                        "1 record was read, the rest was not: reading failed (IOException).",
                        "the disk or the network failed; run again."));
    }
}
