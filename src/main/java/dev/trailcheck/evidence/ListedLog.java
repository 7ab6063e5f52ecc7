package dev.trailcheck.evidence;

/** A log file as a digest lists it. */
record ListedLog(S3Object object, String hash, String algorithm) {}
