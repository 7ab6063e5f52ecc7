package dev.trailcheck.spark;

import dev.trailcheck.engine.RuleFailure;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Pending;
import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;

/** What rules said over facts that lie together, as it travels; {@code calls} are all that it speaks of. */
record ToldVerdicts(
        List<SentCall> calls,
        List<ToldClaim> claims,
        List<Pending> pending,
        List<Note> notes,
        List<String> untraceable,
        SortedMap<String, RuleFailure> failures)
        implements Serializable {}
