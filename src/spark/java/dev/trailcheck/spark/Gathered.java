package dev.trailcheck.spark;

import dev.trailcheck.check.Counts;
import dev.trailcheck.engine.RuleFailure;
import dev.trailcheck.stored.FileHash;
import java.io.Serializable;
import java.util.SortedMap;

/** What a share of files came to, beside its calls: counts, the hashes that were wanted, and which rules failed on it. */
record Gathered(Counts counts, SortedMap<Integer, FileHash> hashes, SortedMap<String, RuleFailure> failures)
        implements Serializable {}
