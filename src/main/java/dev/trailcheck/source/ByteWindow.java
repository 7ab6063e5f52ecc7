package dev.trailcheck.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a stream that moves on, and grows where what lies in it must be seen as a whole. Zeros follow what is
 * filled. A failure to read is kept until all before it is used. Not thread-safe; serves one stream after the other.
 */
final class ByteWindow {

    private static final int USUAL = 1 << 18;
    private static final int LARGEST = 1 << 24;

    /** Never more than streams beneath fetch at once: what they hold when they fail depends on it. */
    private static final int AT_ONCE = 1 << 15;

    private byte[] bytes = new byte[USUAL + JsonScan.GUARD];
    private InputStream stream = InputStream.nullInputStream();
    private int limit;
    private long before;
    private @Nullable IOException failure;

    /** Turns to another stream. */
    void over(InputStream other) {
        if (bytes.length > USUAL + JsonScan.GUARD) {
            bytes = new byte[USUAL + JsonScan.GUARD];
        }
        stream = other;
        limit = 0;
        before = 0;
        failure = null;
        guard();
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where what is filled ends. */
    int limit() {
        return limit;
    }

    /** Where in the stream a place of the window lies. */
    long position(int at) {
        return before + at;
    }

    /** Lets go of what lies before, which moves the rest to the beginning; false when no more could be read. */
    boolean more(int from) {
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, limit - from);
            before += from;
            limit -= from;
        } else if (limit >= bytes.length - JsonScan.GUARD) {
            if (bytes.length >= LARGEST) {
                return false;
            }
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int filled = limit;
        while (limit < bytes.length - JsonScan.GUARD && read()) {
            // on to the next piece
        }
        guard();
        return limit > filled;
    }

    private boolean read() {
        if (failure != null) {
            return false;
        }
        try {
            int count = stream.read(bytes, limit, Math.min(AT_ONCE, bytes.length - JsonScan.GUARD - limit));
            limit += Math.max(0, count);
            return count > 0;
        } catch (IOException e) {
            failure = e;
            return false;
        }
    }

    private void guard() {
        Arrays.fill(bytes, limit, limit + JsonScan.GUARD, (byte) 0);
    }

    /** What has not been used, from a place on, with whatever the stream says then. */
    InputStream rest(int from) {
        return new Rest(from);
    }

    private final class Rest extends InputStream {
        private int at;

        Rest(int from) {
            this.at = from;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) throws IOException {
            if (at < limit) {
                int count = Math.min(wanted, limit - at);
                System.arraycopy(bytes, at, into, offset, count);
                at += count;
                return count;
            }
            if (failure != null) {
                throw failure;
            }
            return stream.read(into, offset, wanted);
        }
    }
}
