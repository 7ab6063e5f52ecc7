package dev.trailcheck.evidence;

/** A file in a digest's place, or with a digest's fields, that could not be read as one. */
record BrokenDigest(StoredFile file, Ruling ruling) implements DigestReading {}
