package dev.trailcheck.fetch;

import dev.trailcheck.source.StoredObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept: its name below the folder, the SHA-256 and number of its bytes, and the object that they are of,
 * by bucket, ETag and time of its last change; all three empty where it came from elsewhere.
 */
record Kept(
        String file,
        String sha256,
        long bytes,
        String bucket,
        String etag,
        @Nullable Instant modified) {

    static Kept of(String file, String sha256, long bytes, @Nullable StoredObject object) {
        return object == null
                ? new Kept(file, sha256, bytes, "", "", null)
                : new Kept(file, sha256, bytes, object.bucket(), object.etag(), object.modified());
    }

    /** Whether it is of this very object as it was then. */
    boolean isOf(StoredObject object) {
        return bucket.equals(object.bucket())
                && etag.equals(object.etag())
                && object.modified().equals(modified);
    }
}
