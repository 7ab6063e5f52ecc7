package dev.trailcheck.ledger;

import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Fingerprint;
import dev.trailcheck.finding.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says where findings stand in their lives: what a run found, with what the ledger says of it, and what the ledger says
 * that the run did not find. Nothing is closed because nobody looked: only a rule that judged the event again, and found
 * nothing wrong with it, resolves a finding.
 */
final class Lives {

    private final Ledger ledger;
    private final @Nullable Instant asOf;
    private final boolean again;
    private final @Nullable Instant oldest;
    private final Review review;

    /** {@code again} says that the run is the ledger's own, done once more, so that nothing grows older. */
    Lives(Ledger ledger, @Nullable Instant asOf, Duration keep, boolean again, Review review) {
        this.ledger = ledger;
        this.asOf = asOf;
        this.again = again;
        this.oldest = asOf == null ? null : asOf.minus(keep);
        this.review = review;
    }

    List<Finding> goOn(List<Finding> found) {
        List<Finding> all = new ArrayList<>();
        Set<Fingerprint> seen = new HashSet<>();
        for (Finding finding : found) {
            seen.add(finding.fingerprint());
            Optional.ofNullable(ledger.findings().get(finding.fingerprint()))
                    .map(earlier -> foundAgain(finding, earlier))
                    .orElseGet(() -> foundFirst(finding))
                    .forEach(all::add);
        }
        ledger.findings().values().stream()
                .filter(earlier -> !seen.contains(earlier.fingerprint()))
                .flatMap(this::notFound)
                .forEach(all::add);
        return all;
    }

    /** What is too old to be kept and was only remembered has been told before, or never will be. */
    private Stream<Finding> foundFirst(Finding finding) {
        if (isOld(finding) && !review.wasRead(finding)) {
            return Stream.of();
        }
        Instant now = asOf == null || asOf.isBefore(finding.time()) ? finding.time() : asOf;
        return Stream.of(at(finding, Status.NEW, now));
    }

    private Stream<Finding> foundAgain(Finding finding, Finding earlier) {
        if (isOld(finding) && !review.wasRead(finding)) {
            return aged(at(finding, earlier.status(), earlier.firstSeen()));
        }
        return Stream.of(at(finding, older(earlier), earlier.firstSeen()));
    }

    private Stream<Finding> notFound(Finding earlier) {
        if (isOld(earlier)) {
            return aged(earlier);
        }
        boolean settled = earlier.status() == Status.RESOLVED || review.isCleared(earlier);
        return Stream.of(at(earlier, settled ? Status.RESOLVED : older(earlier), earlier.firstSeen()));
    }

    /** What ages is told once; the next run no longer knows it. */
    private Stream<Finding> aged(Finding finding) {
        boolean told = finding.status() == Status.AGED_OUT || finding.status() == Status.RESOLVED;
        return told && !again ? Stream.of() : Stream.of(at(finding, Status.AGED_OUT, finding.firstSeen()));
    }

    private Status older(Finding earlier) {
        boolean stillNew = again && !earlier.firstSeen().isBefore(asOf == null ? earlier.firstSeen() : asOf);
        return stillNew ? Status.NEW : Status.OPEN;
    }

    private boolean isOld(Finding finding) {
        return oldest != null && finding.time().isBefore(oldest);
    }

    private static Finding at(Finding finding, Status status, Instant firstSeen) {
        return finding.standing(status, firstSeen, Optional.empty());
    }
}
