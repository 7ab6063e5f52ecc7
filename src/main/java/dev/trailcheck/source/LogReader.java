package dev.trailcheck.source;

import dev.trailcheck.event.Gap;
import dev.trailcheck.stored.FileHash;
import dev.trailcheck.stored.StoredContent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
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

    /** A whole record has at most 1 MB. */
    private static final int LONGEST = 10_000_000;

    /** A gzip in a zip is two; there are files that unpack into themselves for ever. */
    private static final int MOST_PACKED = 3;

    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .maxDocumentLength(-1L)
                    .build())
            .build();

    private final JsonTexts texts = new JsonTexts(json);

    public void read(LogFile file, Consumer<Reading> readings) {
        try (InputStream stored = buffered(file.open())) {
            read(file.name(), stored, readings, 0);
        } catch (IOException | JacksonIOException e) {
            readings.accept(new Reading.OfGap(Faults.opening(file.name(), e)));
        }
    }

    /** Reads, and gives the hash of the very bytes that were read; nothing, where a fault ended the reading before. */
    public Optional<FileHash> readAndHash(LogFile file, Consumer<Reading> readings) {
        try (InputStream stored = buffered(file.open());
                StoredContent content = StoredContent.hashed(stored)) {
            read(file.name(), buffered(content), readings, content.isInflated() ? 1 : 0);
            return content.hash();
        } catch (IOException | JacksonIOException e) {
            readings.accept(new Reading.OfGap(Faults.opening(file.name(), e)));
            return Optional.empty();
        }
    }

    private void read(String name, InputStream stored, Consumer<Reading> readings, int packed) throws IOException {
        if (packed > MOST_PACKED) {
            items(name, readings).skip("a file packed within files");
            return;
        }
        switch (Content.of(stored)) {
            case GZIP -> read(name, buffered(StoredContent.of(stored)), readings, packed + 1);
            case ZIP -> {
                if (!ZippedFiles.forEach(name, stored, (entry, bytes) -> read(entry, bytes, readings, packed + 1))) {
                    items(name, readings).skip("a zip without files");
                }
            }
            case POINTER ->
                items(name, readings)
                        .skip("a Git LFS pointer in place of the file", "the files want fetching: git lfs pull.");
            case TABLE -> AthenaTable.read(stored, items(name, readings), texts);
            case JSON -> readJson(name, stored, readings);
        }
    }

    private void readJson(String name, InputStream bytes, Consumer<Reading> readings) {
        Items items = items(name, readings);
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
            try {
                if (!new LogDocuments(parser, items).readAll()) {
                    readings.accept(new Reading.OfGap(new Gap(
                            "empty-file",
                            name,
                            "The file holds nothing.",
                            "its download or its writing was cut short; fetch it again.")));
                }
            } catch (JacksonException e) {
                readings.accept(new Reading.OfGap(Faults.reading(name, items.records(), parser, e)));
            }
        }
    }

    private static InputStream buffered(InputStream bytes) {
        return new BufferedInputStream(bytes, Content.BUFFER);
    }

    private Items items(String name, Consumer<Reading> readings) {
        return new Items(name, readings, texts);
    }
}
