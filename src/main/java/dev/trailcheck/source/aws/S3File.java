package dev.trailcheck.source.aws;

import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;

/** An object, named by its key from {@code root} on. Its ETag is that of the listing, so all reads are of one version. */
record S3File(S3Bucket bucket, String key, int root, String etag, long size) implements LogFile {
    @Override
    public String name() {
        return key.substring(root);
    }

    @Override
    public InputStream open() throws IOException {
        try {
            return new ResumedStream(from -> bucket.get(key, etag, from), size);
        } catch (SdkException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Map<String, String> metadata() throws IOException {
        try {
            return bucket.metadata(key, etag);
        } catch (SdkException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private UnreadableException unreadable(Exception e) {
        return new UnreadableException(
                AwsFault.of(e, "s3:GetObject", bucket.url(key)).gap(name()), e);
    }
}
