package dev.trailcheck.fetch;

import java.nio.file.Path;

/** Bytes that have arrived whole, in a file that is not yet in its place. */
record Staged(Path part, String sha256, long bytes) {}
