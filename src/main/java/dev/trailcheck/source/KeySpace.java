package dev.trailcheck.source;

/** Where in S3 the files of a source lie, by which digests can speak of them. */
public interface KeySpace {
    /** What stands before the names of files in their places: the bucket, and a folder of it; it ends in a slash. */
    String root();

    /** The bucket and the whole key of a file of this source, parted by a slash. */
    String place(LogFile file);

    /** Whether a file at this key was looked for. */
    boolean looksAt(String key);
}
