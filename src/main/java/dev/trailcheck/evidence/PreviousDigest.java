package dev.trailcheck.evidence;

/** The digest before, as the one after it names it. */
record PreviousDigest(S3Object object, String hash, String signature) {}
