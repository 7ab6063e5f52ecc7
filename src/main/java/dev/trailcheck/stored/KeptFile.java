package dev.trailcheck.stored;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A file that lies in a bucket. It may be read from several threads, each by a stream of its own. */
public interface KeptFile {
    /** How reports call it. */
    String name();

    /** Where it lies: the bucket and the whole key, parted by a slash. */
    String place();

    /** The stored bytes; an {@link UnavailableException} where it is known why they cannot be had. */
    InputStream open() throws IOException;

    /** What is kept beside the bytes, by names in small letters. */
    Map<String, String> metadata() throws IOException;
}
