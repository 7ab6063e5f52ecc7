package dev.trailcheck.source;

import dev.trailcheck.event.Gap;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a log file record by record, never the whole of it at once. Records before the first fault are delivered; the
 * rest of the file is then a gap that names the byte. Thread-safe: one reader serves all files.
 */
public final class LogReader {

    /** Real records nest about ten deep; what nests deeper than this is made to break readers. */
    private static final int DEEPEST = 200;

    /** A whole record has at most 1 MB. */
    private static final int LONGEST = 10_000_000;

    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .maxDocumentLength(-1L)
                    .build())
            .build();

    public void read(LogFile file, Consumer<Reading> readings) {
        try (InputStream bytes = StoredBytes.inflated(file);
                JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
            readAll(new LogDocuments(file.name(), parser, readings), parser, file, readings);
        } catch (IOException | JacksonIOException e) {
            readings.accept(new Reading.OfGap(Faults.opening(file.name(), e)));
        }
    }

    private static void readAll(LogDocuments documents, JsonParser parser, LogFile file, Consumer<Reading> readings) {
        try {
            if (!documents.readAll()) {
                readings.accept(new Reading.OfGap(new Gap(
                        "empty-file",
                        file.name(),
                        "The file holds nothing.",
                        "its download or its writing was cut short; fetch it again.")));
            }
        } catch (JacksonException e) {
            readings.accept(new Reading.OfGap(Faults.reading(file.name(), documents.records(), parser, e)));
        }
    }
}
