package dev.trailcheck.spark;

import dev.trailcheck.source.FilePlace;
import dev.trailcheck.source.LogFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A file that the machine which first wants to read it does not survive; the next one reads it as any other. */
record FragileFile(LogFile file) implements LogFile {

    /** How often each was looked for, and then wanted. */
    static final Map<String, Integer> WANTED = new ConcurrentHashMap<>();

    private record Place(String name, FilePlace place) implements FilePlace {
        @Override
        public LogFile file() {
            if (WANTED.merge(name, 1, Integer::sum) == 2) {
                throw new IllegalStateException("This machine dies now.");
            }
            return place.file();
        }
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public InputStream open() throws IOException {
        return file.open();
    }

    @Override
    public Optional<FilePlace> place() {
        return file.place().map(place -> new Place(name(), place));
    }
}
