package dev.trailcheck.evidence;

/** What came of reading a file that is, or ought to be, a digest. */
sealed interface DigestReading permits Digest, BrokenDigest {

    StoredFile file();
}
