package dev.trailcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Gap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file that somebody writes to while it is read; the change comes when its first record has been read. */
class ChangedFileTest {

    private static final String DELIVERY =
            ARecord.delivery(ARecord.named("CreateSignalingChannel"), ARecord.named("DeleteSignalingChannel"));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void deliver() throws IOException {
        file = Files.writeString(folder.resolve("a.json"), DELIVERY);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-10-05T08:00:00Z")));
    }

    @Test
    void a_file_that_nobody_touches_has_not_changed() {
        assertThat(Told.gaps(readWhile(() -> {}))).isEmpty();
    }

    @Test
    void a_file_that_grows_is_a_gap_and_its_records_count() {
        List<Reading> readings =
                readWhile(() -> Files.writeString(file, " {\"eventName\":", StandardOpenOption.APPEND));

        assertThat(Told.records(readings)).hasSize(2);
        assertThat(Told.gaps(readings))
                .contains(new Gap(
                        "changed",
                        "a.json",
                        "The file changed while it was read; the records that were read count, others may be missing.",
                        "a download is still running; run again when it is done."));
    }

    @Test
    void so_is_one_that_shrinks() {
        assertChanged(() -> Files.writeString(file, "{}"));
    }

    @Test
    void so_is_one_of_the_same_size_and_time_that_takes_its_place() {
        assertChanged(() -> {
            Path other = Files.writeString(folder.resolve("other"), DELIVERY);
            Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    @Test
    void so_is_one_of_the_same_size_that_was_written_anew() {
        assertChanged(() -> Files.writeString(file, DELIVERY));
    }

    @Test
    void so_is_one_that_goes_away() {
        assertChanged(() -> Files.delete(file));
    }

    @Test
    @Timeout(20)
    void a_pipe_is_read_and_changes_by_that() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        Process made = new ProcessBuilder("sh", "-c", "mkfifo pipe && cat a.json > pipe &")
                .directory(folder.toFile())
                .start();
        assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
        while (!Files.exists(pipe)) {
            Thread.onSpinWait();
        }
        file = pipe;

        List<Reading> readings = readWhile(() -> {});

        assertThat(Told.records(readings)).hasSize(2);
        assertThat(Told.gaps(readings)).isEmpty();
    }

    private void assertChanged(Change change) {
        assertThat(Told.gaps(readWhile(change))).extracting(Gap::kind).contains("changed");
    }

    private List<Reading> readWhile(Change change) {
        List<Reading> readings = new ArrayList<>();
        LogFile log = new FileSource(file).files(gap -> {}).get(0);
        new LogReader(Limits.GENEROUS).read(log, reading -> {
            if (readings.isEmpty()) {
                change.make();
            }
            readings.add(reading);
        });
        return readings;
    }

    private interface Change {
        void happen() throws IOException;

        default void make() {
            try {
                happen();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
