package dev.trailcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** A file that may hold records: its name relative to its source, and its bytes as stored. */
public interface LogFile {

    String name();

    /** The stored bytes from the start; the caller closes the stream. */
    InputStream open() throws IOException;

    /** The same bytes, whose end is reached only if all are what S3 says of them, as far as it does. */
    default InputStream openChecked() throws IOException {
        return open();
    }

    /** The object that this is; nothing where the file lies elsewhere than in S3. */
    default Optional<StoredObject> object() {
        return Optional.empty();
    }

    /** A text that stays the same until somebody writes to the file or puts another in its place. */
    default String version() throws IOException {
        return "";
    }

    /** Where it lies, if other machines can read it too. */
    default Optional<FilePlace> place() {
        return Optional.empty();
    }

    /** What S3 keeps beside the bytes, by names in small letters; nothing where the file lies elsewhere. */
    default Map<String, String> metadata() throws IOException {
        return Map.of();
    }
}
