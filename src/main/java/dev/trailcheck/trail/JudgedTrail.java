package dev.trailcheck.trail;

import java.util.List;

/** A trail and what its questions came to. */
public record JudgedTrail(Trail trail, List<TrailFinding> findings) {

    public JudgedTrail {
        findings = List.copyOf(findings);
    }

    /** The questions that came to such an outcome, by their ids. */
    List<String> ids(Class<? extends Outcome> outcome) {
        return findings.stream()
                .filter(finding -> outcome.isInstance(finding.outcome()))
                .map(finding -> finding.question().id())
                .toList();
    }
}
