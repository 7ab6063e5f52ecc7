package dev.trailcheck.source.aws;

import dev.trailcheck.source.Accompanied;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of an object. Where the connection breaks, or ends before the object does, it goes on from the byte that was
 * reached, so many times and no more. Not thread-safe.
 */
final class ResumedStream extends InputStream implements Accompanied {
    private static final int MOST = 10;

    private final Opener opener;
    private final long length;
    private ResponseInputStream<GetObjectResponse> current;
    private long position;
    private int resumed;

    /** Opens the object at a byte. */
    interface Opener {
        ResponseInputStream<GetObjectResponse> from(long first);
    }

    ResumedStream(Opener opener, long length) {
        this.opener = opener;
        this.length = length;
        this.current = opener.from(0);
    }

    /** What S3 says of the object, with the bytes that are read now. */
    GetObjectResponse answer() {
        return current.response();
    }

    @Override
    public Map<String, String> metadata() {
        return current.response().metadata();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        while (true) {
            try {
                int count = current.read(into, offset, wanted);
                if (count >= 0) {
                    position += count;
                    return count;
                }
                if (position >= length) {
                    return -1;
                }
                resume(new IOException("The object ended after %d of %d bytes.".formatted(position, length)));
            } catch (IOException | UncheckedIOException | SdkException e) {
                if (position >= length) {
                    throw new IOException("The last byte was read, and then: " + e.getMessage(), e);
                }
                resume(e);
            }
        }
    }

    private void resume(Exception why) throws IOException {
        current.abort();
        resumed++;
        if (resumed > MOST) {
            throw new IOException("The connection broke too often.", why);
        }
        try {
            current = opener.from(position);
        } catch (UncheckedIOException | SdkException e) {
            throw new IOException("The object could not be opened again.", e);
        }
    }

    /** What was not read is not fetched. */
    @Override
    public void close() {
        if (position < length) {
            current.abort();
            return;
        }
        try {
            current.close();
        } catch (IOException e) {
            current.abort();
        }
    }
}
