package dev.trailcheck.source;

import dev.trailcheck.event.Gap;
import dev.trailcheck.stored.FileHash;
import dev.trailcheck.stored.StoredContent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a log file record by record, never the whole of it at once. What it is, its bytes say, not its name. Records
 * before the first fault are delivered; the rest of the file is then a gap that names the byte. Thread-safe: one reader
 * serves all files.
 */
public final class LogReader {

    /** Real records nest about ten deep; what nests deeper than this is made to break readers. */
    private static final int DEEPEST = 200;

    private final Limits limits;
    private final @Nullable Predicate<String> wanted;
    private final JsonFactory json;

    /** One for each thread that reads; to make one for each file would take longer than to read it. */
    private final Queue<PlainLog> free = new ConcurrentLinkedQueue<>();

    /** Decodes every record. */
    public LogReader(Limits limits) {
        this(limits, null);
    }

    /** Decodes the records of services that are {@code wanted}, and of the others what is not quite usual. */
    public LogReader(Limits limits, @Nullable Predicate<String> wanted) {
        this.limits = limits;
        this.wanted = wanted;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(Math.toIntExact(limits.record().bytes()))
                        .maxDocumentLength(-1L)
                        .build())
                .build();
    }

    public void read(LogFile file, Consumer<Reading> readings) {
        watched(file, readings, (stored, reading) -> {
            reading.read(stored, 0);
            return Optional.empty();
        });
    }

    /** Reads, and gives the hash of the very bytes that were read; nothing, where a fault ended the reading before. */
    public Optional<FileHash> readAndHash(LogFile file, Consumer<Reading> readings) {
        return watched(file, readings, (stored, reading) -> {
            try (StoredContent content = StoredContent.hashed(new BufferedInputStream(stored, Content.BUFFER))) {
                reading.read(content, content.isInflated() ? 1 : 0);
                return reading.isFaulty() ? Optional.empty() : content.hash();
            }
        });
    }

    /** A way to read a file that is open. */
    private interface Way {
        Optional<FileHash> read(InputStream stored, FileReading reading) throws IOException;
    }

    /** Whatever goes wrong on the way is a gap, and so is it when somebody writes to the file meanwhile. */
    private Optional<FileHash> watched(LogFile file, Consumer<Reading> readings, Way way) {
        Optional<FileHash> hash = Optional.empty();
        String version = version(file);
        PlainLog plain = plain();
        try (InputStream stored = file.open()) {
            hash = way.read(stored, new FileReading(file.name(), json, plain, limits, readings));
        } catch (FileTooLargeException e) {
            readings.accept(new Reading.OfGap(e.gap()));
        } catch (IOException | JacksonIOException e) {
            readings.accept(new Reading.OfGap(Faults.opening(file.name(), e)));
        } finally {
            if (plain != null) {
                free.add(plain);
            }
        }
        if (!version.equals(version(file))) {
            readings.accept(new Reading.OfGap(new Gap(
                    "changed",
                    file.name(),
                    "The file changed while it was read; the records that were read count, others may be missing.",
                    "a download is still running; run again when it is done.")));
        }
        return hash;
    }

    private @Nullable PlainLog plain() {
        PlainLog known = free.poll();
        return known != null || wanted == null ? known : new PlainLog(json, limits, wanted);
    }

    /** What cannot be asked cannot be opened either, or is gone by now. */
    private static String version(LogFile file) {
        try {
            return file.version();
        } catch (IOException e) {
            return "none";
        }
    }
}
