package dev.trailcheck.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Opens a file's content, inflated where its first bytes say gzip; its name is not asked. */
final class StoredBytes {

    private static final int BUFFER = 1 << 16;

    private StoredBytes() {}

    static InputStream inflated(LogFile file) throws IOException {
        InputStream stored = new BufferedInputStream(file.open(), BUFFER);
        try {
            return isGzip(stored) ? new GzipMembers(stored, BUFFER) : stored;
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    /** RFC 1952, 2.3.1: a gzip member begins with the bytes 1f 8b. */
    private static boolean isGzip(InputStream stored) throws IOException {
        stored.mark(2);
        int first = stored.read();
        int second = stored.read();
        stored.reset();
        return first == 0x1f && second == 0x8b;
    }
}
