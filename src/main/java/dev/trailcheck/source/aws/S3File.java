package dev.trailcheck.source.aws;

import dev.trailcheck.source.FilePlace;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.StoredObject;
import dev.trailcheck.source.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** An object, named by its key from {@code root} on. Its ETag is that of the listing, so all reads are of one version. */
record S3File(S3Bucket bucket, String key, int root, String etag, long size, Instant modified) implements LogFile {
    @Override
    public String name() {
        return key.substring(root);
    }

    @Override
    public Optional<StoredObject> object() {
        return Optional.of(new StoredObject("s3://" + bucket.name(), key, etag, size, modified));
    }

    @Override
    public InputStream openChecked() throws IOException {
        ResumedStream stream = open();
        return EtagStream.md5(etag, stream.answer())
                .<InputStream>map(md5 -> new EtagStream(stream, md5, name()))
                .orElse(stream);
    }

    @Override
    public ResumedStream open() throws IOException {
        try {
            return new ResumedStream(from -> bucket.get(key, etag, from), size);
        } catch (SdkException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Optional<FilePlace> place() {
        boolean requesterPays = bucket.payer() != null;
        return Optional.of(
                new S3Place(bucket.profile(), bucket.name(), requesterPays, key, root, etag, size, modified));
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
