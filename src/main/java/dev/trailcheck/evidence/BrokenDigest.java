package dev.trailcheck.evidence;

/** A file in a digest's place, or with a digest's fields, that is none; why, in words that follow a colon. */
record BrokenDigest(StoredFile file, String why) implements DigestReading {}
