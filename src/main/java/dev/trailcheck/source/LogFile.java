package dev.trailcheck.source;

import java.io.IOException;
import java.io.InputStream;

/** A file that may hold records: its name relative to its source, and its bytes as stored. */
public interface LogFile {

    String name();

    /** The stored bytes from the start; the caller closes the stream. */
    InputStream open() throws IOException;

    /** A text that stays the same until somebody writes to the file or puts another in its place. */
    default String version() throws IOException {
        return "";
    }
}
