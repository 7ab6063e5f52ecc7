package dev.trailcheck.stored;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Inflates gzip members (RFC 1952) one at a time: reading ends with a member, until the next is begun. The JDK's own
 * stream takes a pause of a pipe for the end, reads further members as if they belonged to the first, and keeps silent
 * about what stands behind a member and is none.
 */
final class GzipMembers extends InflaterInputStream {

    private static final int BUFFER = 1 << 16;
    private static final int DEFLATE = 8;
    private static final int HEADER_SUM = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;

    private final CRC32 sum = new CRC32();

    /** Where in the buffer the first byte stands that no member has taken. */
    private int next;

    private boolean ended;

    GzipMembers(InputStream stored) throws IOException {
        super(stored, new Inflater(true), BUFFER);
        begin();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int count = super.read(bytes, from, length);
        if (count >= 0) {
            sum.update(bytes, from, count);
            return count;
        }
        ended = true;
        next = len - inf.getRemaining();
        requireSame(sum.getValue());
        requireSame(inf.getBytesWritten() & 0xFFFF_FFFFL);
        return -1;
    }

    /** Whether bytes stand after the member that has ended. */
    boolean isFollowed() throws IOException {
        return hasStored();
    }

    /** Begins the member after the one that has ended. */
    void begin() throws IOException {
        if (taken() != 0x1f || taken() != 0x8b || taken() != DEFLATE) {
            throw new ZipException("no gzip member begins here");
        }
        int flags = taken();
        skip(6); // when and where it was written
        if ((flags & EXTRA) != 0) {
            skip(taken() | taken() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_SUM) != 0) {
            skip(2);
        }
        inf.reset();
        inf.setInput(buf, next, len - next);
        sum.reset();
        ended = false;
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }

    private void requireSame(long expected) throws IOException {
        long written = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            written |= (long) taken() << shift;
        }
        if (written != expected) {
            throw new ZipException("its gzip checksum does not hold");
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            taken();
        }
    }

    private void skipText() throws IOException {
        int letter = taken();
        while (letter != 0) {
            letter = taken();
        }
    }

    private int taken() throws IOException {
        if (!hasStored()) {
            throw new EOFException("its gzip stream ends too early");
        }
        return buf[next++] & 0xff;
    }

    /** Whether there is a further stored byte; fills the buffer when it is used up. */
    private boolean hasStored() throws IOException {
        if (next == len) {
            next = 0;
            len = Math.max(0, in.read(buf, 0, buf.length));
        }
        return next < len;
    }
}
