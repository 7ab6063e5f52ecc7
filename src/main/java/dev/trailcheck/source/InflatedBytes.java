package dev.trailcheck.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the bytes that one file yields on one floor of its packing, all files in a zip together; there are bombs of a
 * few kilobytes that never end.
 */
final class InflatedBytes {

    private final String file;
    private final ByteSize most;
    private long count;

    InflatedBytes(String file, ByteSize most) {
        this.file = file;
        this.most = most;
    }

    InputStream counted(InputStream bytes) {
        return new Counted(bytes);
    }

    /** Fails at the first byte beyond the bound; those before it have been handed on by then. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            long left = most.bytes() - count;
            if (left == 0 && length > 0) {
                if (in.read() < 0) {
                    return -1;
                }
                throw FileTooLargeException.at(file, "The rest was not read", most);
            }
            int read = in.read(bytes, from, (int) Math.min(length, left));
            count += Math.max(0, read);
            return read;
        }

        /** A buffer that fetched more at once would lose what it has when the next byte is the fault. */
        @Override
        public int available() {
            return 0;
        }
    }
}
