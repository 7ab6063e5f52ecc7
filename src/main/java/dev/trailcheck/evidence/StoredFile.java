package dev.trailcheck.evidence;

import java.nio.file.Path;

/**
 * A file of the tree: its name below the source, and its place, which is the whole path; in both a slash parts folders.
 * What is not regular (a link, a pipe) is known of and never opened.
 */
record StoredFile(String name, String place, Path path, boolean regular) {

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
