package dev.trailcheck.ledger;

import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.ExceptionUse;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Fingerprint;
import dev.trailcheck.finding.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, as it stands after all that went before: with where each finding is in its life, which exceptions hold,
 * and what there is to say of both. {@code ledgerAsOf} is the moment of the ledger that it went on from.
 */
public record Continuation(
        List<Finding> findings,
        List<ExceptionUse> exceptions,
        List<Note> notes,
        @Nullable Instant ledgerAsOf) {

    /** Goes on from the past with what a run found and saw. */
    public static Continuation of(
            Past past, List<Finding> found, Coverage seen, @Nullable Instant asOf, Review review) {
        Ledger ledger = past.ledger();
        boolean again =
                ledger.given() && Looked.at(seen).equals(ledger.looked()) && asOf != null && asOf.equals(ledger.asOf());
        Exceptions exceptions = new Exceptions(past.exceptions(), asOf);
        List<Finding> findings = new Lives(ledger, asOf, past.keep(), again, review)
                .goOn(found).stream().map(exceptions::applyTo).toList();
        List<Note> notes = new ArrayList<>(exceptions.notes());
        notes.addAll(carried(findings, found));
        return new Continuation(findings, exceptions.uses(), notes, again ? ledger.before() : ledger.asOf());
    }

    private static List<Note> carried(List<Finding> all, List<Finding> found) {
        Set<Fingerprint> seen = found.stream().map(Finding::fingerprint).collect(Collectors.toSet());
        long carried = all.stream()
                .filter(finding -> finding.status().stands() && !seen.contains(finding.fingerprint()))
                .count();
        return carried == 0
                ? List.of()
                : List.of(new Note(
                        "carried",
                        "ledger",
                        "Findings of earlier runs that stand, though this run did not look at their events: %d."
                                .formatted(carried)));
    }
}
