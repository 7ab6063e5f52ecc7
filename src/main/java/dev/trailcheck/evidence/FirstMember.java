package dev.trailcheck.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Inflates the first gzip member (RFC 1952) of a stream and no other: CloudTrail writes one, and its hash is over that.
 * The JDK's own stream reads a second one as if it belonged to the first.
 */
final class FirstMember extends InflaterInputStream {

    private static final int BUFFER = 1 << 16;
    private static final int DEFLATE = 8;
    private static final int HEADER_SUM = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;

    private final CRC32 sum = new CRC32();

    /** Where in the buffer the first byte stands that the member has not taken. */
    private int next;

    private boolean ended;
    private boolean followed;

    FirstMember(InputStream stored) throws IOException {
        super(stored, new Inflater(true), BUFFER);
        begin();
    }

    /** Whether bytes stand after the member; known once all of it was read. */
    boolean isFollowed() {
        return followed;
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
        followed = stored() >= 0;
        return -1;
    }

    @Override
    public void close() throws IOException {
        super.close();
        inf.end();
    }

    private void begin() throws IOException {
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
        inf.setInput(buf, next, len - next);
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
        int value = stored();
        if (value < 0) {
            throw new EOFException("its gzip stream ends too early");
        }
        return value;
    }

    /** The next stored byte; negative at the end. */
    private int stored() throws IOException {
        if (next == len) {
            next = 0;
            len = Math.max(0, in.read(buf, 0, buf.length));
        }
        return next < len ? buf[next++] & 0xff : -1;
    }
}
