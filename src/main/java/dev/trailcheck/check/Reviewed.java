package dev.trailcheck.check;

import dev.trailcheck.engine.Conclusion;
import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.ledger.Review;
import dev.trailcheck.rule.Rule;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run can say of the events of earlier findings, from what it read, recalled and judged. */
final class Reviewed implements Review {

    private final CheckRequest request;
    private final KnownEvents known;
    private final Set<String> judging;

    Reviewed(CheckRequest request, KnownEvents known, Conclusion conclusion) {
        this.request = request;
        this.known = known;
        Set<String> failed = conclusion.gaps().stream().map(Gap::where).collect(Collectors.toSet());
        this.judging = request.rules().rules().stream()
                .map(Rule::id)
                .filter(rule -> !failed.contains(rule))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean wasRead(Finding finding) {
        return isKnown(finding) && !known.recalls(finding.offence().id());
    }

    /** Plain calls are not remembered, so that a rule that joins them may have lost what it found in them. */
    @Override
    public boolean isCleared(Finding finding) {
        String rule = finding.rule().id();
        if (request.policies().disabledRules().contains(rule)) {
            return true;
        }
        return judging.contains(rule)
                && isKnown(finding)
                && (wasRead(finding) || !request.rules().joinsCalls(rule));
    }

    private boolean isKnown(Finding finding) {
        return known.knows(finding.offence().id());
    }
}
