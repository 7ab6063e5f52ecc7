package dev.trailcheck.evidence;

import dev.trailcheck.stored.FileHash;
import dev.trailcheck.stored.StoredContent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A file of the tree: its name below the source, and its place, which is the whole path; in both a slash parts folders.
 * What is not regular (a link, a pipe) is known of and never opened.
 */
record StoredFile(String name, String place, Keeping keeping) {

    private static final String GZIP = ".gz";

    /** Whether the place ends in this S3 key; a download that was inflated has lost its {@code .gz}. */
    boolean liesAt(String key) {
        return place.endsWith("/" + key) || (place + GZIP).endsWith("/" + key);
    }

    /** What stands before the key, when the file lies at it. */
    String root(String key) {
        String whole = place.endsWith(key) ? place : place + GZIP;
        return whole.substring(0, whole.length() - key.length());
    }

    /** The digests' own folder and name, by which even a destroyed one is known. */
    boolean isInDigestPlace() {
        return place.contains("/CloudTrail-Digest/")
                && lastPart(place).contains("_CloudTrail-Digest_")
                && !place.endsWith(SavedSignatures.SIDECAR);
    }

    /** Whether it is worth a look whether it is one. */
    boolean mayBeDigest() {
        return keeping.isSearched() || isInDigestPlace();
    }

    /** Its content up to the end of what CloudTrail hashes. */
    StoredContent open() throws IOException {
        if (!keeping.regular()) {
            throw new IOException("it is a link or a device, and these are not followed");
        }
        InputStream stored = new BufferedInputStream(keeping.open(), 1 << 16);
        try {
            return StoredContent.hashedFirstMember(stored);
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    /** Reads what is left, and gives the hash of all. */
    static FileHash hashOfAll(StoredContent content) throws IOException {
        content.transferTo(OutputStream.nullOutputStream());
        return content.hash().orElseThrow();
    }

    String fileName() {
        return withoutGzip(lastPart(place));
    }

    static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String withoutGzip(String name) {
        return name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
    }
}
