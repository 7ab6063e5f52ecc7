package dev.trailcheck.source;

import dev.trailcheck.event.Gap;
import dev.trailcheck.stored.StoredContent;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The reading of one file: unpacks it as often as it is packed, and reads what comes out by what its bytes say. */
final class FileReading {

    /** A gzip in a zip is two; there are files that unpack into themselves for ever. */
    private static final int MOST_PACKED = 3;

    private final String file;
    private final JsonFactory json;
    private final @Nullable PlainLog plain;
    private final JsonTexts texts;
    private final Limits limits;
    private final Consumer<Reading> readings;
    private final InflatedBytes[] floors;
    private boolean faulty;

    FileReading(String file, JsonFactory json, @Nullable PlainLog plain, Limits limits, Consumer<Reading> readings) {
        this.file = file;
        this.plain = plain;
        this.json = json;
        this.texts = new JsonTexts(json);
        this.limits = limits;
        this.readings = readings;
        this.floors = Stream.generate(() -> new InflatedBytes(file, limits.file()))
                .limit(MOST_PACKED + 2)
                .toArray(InflatedBytes[]::new);
    }

    /** Whether bytes were seen that are no JSON: what comes behind them may have been seen, too, and was not read. */
    boolean isFaulty() {
        return faulty;
    }

    /** {@code packed} says how often these bytes were packed in what is stored. */
    void read(InputStream bytes, int packed) throws IOException {
        read(file, floors[packed].counted(bytes), packed);
    }

    private void read(String name, InputStream bytes, int packed) throws IOException {
        if (packed > MOST_PACKED) {
            items(name).skip("a file packed within files");
            return;
        }
        InputStream stored = new BufferedInputStream(bytes, Content.BUFFER);
        InflatedBytes inflated = floors[packed + 1];
        switch (Content.of(stored)) {
            case GZIP -> read(name, inflated.counted(StoredContent.of(stored)), packed + 1);
            case ZIP -> {
                if (!ZippedFiles.forEach(name, stored, inflated, (entry, inner) -> read(entry, inner, packed + 1))) {
                    items(name).skip("a zip without files");
                }
            }
            case POINTER ->
                items(name).skip("a Git LFS pointer in place of the file", "the files want fetching: git lfs pull.");
            case TABLE -> AthenaTable.read(stored, items(name), texts);
            case JSON -> readJson(name, stored);
        }
    }

    private void readJson(String name, InputStream bytes) throws IOException {
        Items items = items(name);
        Faults faults = new Faults(name, limits);
        PlainLog.Rest rest = plain == null ? new PlainLog.Rest(bytes, 0) : plain.read(bytes, items);
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), rest.bytes())) {
            try {
                if (!new LogDocuments(parser, items, limits.record(), rest.shift()).readAll()) {
                    readings.accept(new Reading.OfGap(new Gap(
                            "empty-file",
                            name,
                            "The file holds nothing.",
                            "its download or its writing was cut short; fetch it again.")));
                }
            } catch (JacksonException e) {
                faulty |= !(e.getCause() instanceof IOException) || e.getCause() instanceof CharConversionException;
                readings.accept(new Reading.OfGap(faults.reading(items.records(), parser, rest.shift(), e)));
            }
        }
    }

    private Items items(String name) {
        return new Items(name, readings, texts);
    }
}
