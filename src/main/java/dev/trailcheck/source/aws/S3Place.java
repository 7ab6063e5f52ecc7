package dev.trailcheck.source.aws;

import dev.trailcheck.source.FilePlace;
import dev.trailcheck.source.LogFile;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An object of the listing on another machine, which reaches S3 with credentials of its own. */
record S3Place(
        String profile,
        String bucket,
        boolean requesterPays,
        String key,
        int root,
        String etag,
        long size,
        Instant modified)
        implements FilePlace {

    /** What of a place decides by which client it is read. */
    private record Way(String profile, String bucket, boolean requesterPays) {}

    /** One client for all that this process reads from a bucket: connections and credentials are dear. */
    private static final Map<Way, S3Bucket> BUCKETS = new ConcurrentHashMap<>();

    @Override
    public LogFile file() {
        S3Bucket opened = BUCKETS.computeIfAbsent(
                new Way(profile, bucket, requesterPays),
                way -> S3Bucket.at(AwsAccess.in(Optional.of(profile)), bucket, "", requesterPays));
        return new S3File(opened, key, root, etag, size, modified);
    }
}
