package dev.trailcheck.trail;

import dev.trailcheck.finding.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the trails of an account come to as evidence for a window that begins at {@code since}: what is found of all of them
 * together, and of each in the order of their ARNs. The account is empty where AWS did not say it.
 */
public record TrailAssessment(
        String account, String region, Instant since, List<TrailFinding> ofAll, List<JudgedTrail> trails) {

    public TrailAssessment {
        ofAll = List.copyOf(ofAll);
        trails = List.copyOf(trails);
    }

    /** What is not known may be worse than what fails. */
    public Verdict verdict() {
        return count(Outcome.Inconclusive.class) > 0
                ? Verdict.INCOMPLETE
                : count(Outcome.Fail.class) > 0 ? Verdict.FAIL : Verdict.PASS;
    }

    public long count(Class<? extends Outcome> outcome) {
        return Stream.concat(ofAll.stream(), trails.stream().flatMap(trail -> trail.findings().stream()))
                .filter(finding -> outcome.isInstance(finding.outcome()))
                .count();
    }
}
