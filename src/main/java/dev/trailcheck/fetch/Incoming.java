package dev.trailcheck.fetch;

import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.StoredObject;
import dev.trailcheck.stored.Sidecar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that shall be kept under a name: those of an object or file, or what S3 keeps beside them. {@code bytes} is how
 * many there must be, or -1 where nobody says.
 */
record Incoming(String name, @Nullable StoredObject object, long bytes, Opener opener) {

    interface Opener {
        InputStream open() throws IOException;
    }

    static Incoming of(LogFile file) {
        return file.object()
                .map(object -> new Incoming(object.key(), object, object.bytes(), file::openChecked))
                .orElseGet(() -> new Incoming(file.name(), null, -1, file::open));
    }

    Incoming sidecar(byte[] metadata) {
        return new Incoming(sidecarName(), object, metadata.length, () -> new ByteArrayInputStream(metadata));
    }

    String sidecarName() {
        return name + Sidecar.SUFFIX;
    }

    @Nullable
    Instant modified() {
        return object == null ? null : object.modified();
    }

    /** Whether a kept file is certainly of these bytes, as the times and ETags say. */
    boolean isIn(Kept kept) {
        return object != null && kept.isOf(object);
    }

    /** Whether bytes with this MD5 are the object's. An ETag that is none, of several parts or a key of KMS, fits nothing. */
    boolean hasMd5(String md5) {
        return object != null && object.etag().replace("\"", "").equals(md5);
    }

    boolean isDigest() {
        return object != null
                && ("/" + name).contains("/CloudTrail-Digest/")
                && Sidecar.beside(name).isEmpty();
    }
}
