package dev.trailcheck.source;

import java.time.Instant;

/** What S3 tells of an object when it is listed; {@code bucket} is named as in {@code s3://BUCKET}. */
public record StoredObject(String bucket, String key, String etag, long bytes, Instant modified) {}
