package dev.trailcheck.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** One part after another, each made when it is its turn. */
final class Parts extends InputStream {
    private final Iterator<byte[]> parts;
    private InputStream part = InputStream.nullInputStream();

    Parts(Iterator<byte[]> parts) {
        this.parts = parts;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = part.read(bytes, from, length);
        while (count < 0 && parts.hasNext()) {
            part = new ByteArrayInputStream(parts.next());
            count = part.read(bytes, from, length);
        }
        return count;
    }
}
