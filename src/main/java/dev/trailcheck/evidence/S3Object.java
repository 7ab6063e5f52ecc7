package dev.trailcheck.evidence;

/** Where CloudTrail put a file. */
record S3Object(String bucket, String key) {

    @Override
    public String toString() {
        return bucket + "/" + key;
    }
}
