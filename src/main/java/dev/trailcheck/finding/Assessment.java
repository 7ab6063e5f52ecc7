package dev.trailcheck.finding;

import dev.trailcheck.event.Gap;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.Severity;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that one run concluded; every report is written from it alone. Every list is sorted, so that the same input gives
 * the same bytes. {@code asOf} is null where nothing was in scope and no moment was named. {@code ledgerAsOf} is the
 * moment of the run that this one goes on from, empty where there was none; {@code memory} are the records that a later
 * run will need.
 */
public record Assessment(
        @Nullable Instant asOf,
        Verdict verdict,
        Coverage coverage,
        List<Rule> rules,
        List<Finding> findings,
        List<Pending> pending,
        List<ApprovalUse> approvalUses,
        List<Note> notes,
        List<Gap> gaps,
        Integrity integrity,
        List<ExceptionUse> exceptions,
        Optional<Instant> ledgerAsOf,
        List<Remembered> memory) {

    /** The assessment of a run that was not asked to verify, knows no exceptions and remembers nothing. */
    public Assessment(
            @Nullable Instant asOf,
            Verdict verdict,
            Coverage coverage,
            List<Rule> rules,
            List<Finding> findings,
            List<Pending> pending,
            List<ApprovalUse> approvalUses,
            List<Note> notes,
            List<Gap> gaps) {
        this(
                asOf,
                verdict,
                coverage,
                rules,
                findings,
                pending,
                approvalUses,
                notes,
                gaps,
                Integrity.UNASKED,
                List.of(),
                Optional.empty(),
                List.of());
    }

    public Assessment {
        rules = rules.stream()
                .sorted(Comparator.comparing(Rule::severity).thenComparing(Rule::id))
                .toList();
        findings = sorted(findings);
        pending = sorted(pending);
        approvalUses = sorted(approvalUses);
        notes = sorted(notes);
        gaps = sorted(gaps);
        exceptions = sorted(exceptions);
        memory = sorted(memory);
    }

    /** The findings that ask for something to be done. */
    public List<Finding> standing() {
        return findings.stream().filter(finding -> finding.status().stands()).toList();
    }

    /** How many findings stand where in their lives. */
    public long count(Status status) {
        return findings.stream().filter(finding -> finding.status() == status).count();
    }

    public List<Finding> findingsOf(Rule rule) {
        return findings.stream()
                .filter(finding -> finding.rule().id().equals(rule.id()))
                .toList();
    }

    public List<Finding> findingsOf(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.rule().severity() == severity)
                .toList();
    }

    private static <T extends Comparable<? super T>> List<T> sorted(Collection<T> things) {
        return things.stream().sorted().toList();
    }
}
