package dev.trailcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A file that may hold records: its name relative to its source, and its bytes as stored. */
public interface LogFile {

    String name();

    /** The stored bytes from the start; the caller closes the stream. */
    InputStream open() throws IOException;

    /** A text that stays the same until somebody writes to the file or puts another in its place. */
    default String version() throws IOException {
        return "";
    }

    /** What S3 keeps beside the bytes, by names in small letters; nothing where the file lies elsewhere. */
    default Map<String, String> metadata() throws IOException {
        return Map.of();
    }
}
