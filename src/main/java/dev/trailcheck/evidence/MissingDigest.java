package dev.trailcheck.evidence;

import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileState;
import dev.trailcheck.finding.FileVerdict;
import java.time.Instant;

/**
 * A digest that others or the hours tell of and that is not in the tree: under which root and key it would lie, its
 * hour, and how it is known. One in whose place something else lies is told of there.
 */
record MissingDigest(String root, String key, Instant start, Instant end, String known, boolean occupied) {

    FileVerdict verdict(StoredTree tree) {
        return new FileVerdict(
                FileKind.DIGEST,
                tree.name(root, key),
                FileState.MISSING,
                "%s It covers %s to %s.".formatted(known, start, end),
                "it was deleted, or was not downloaded; fetch it. What lies before a wanted time is cut off by --since.");
    }
}
