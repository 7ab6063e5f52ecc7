package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.policy.Approval;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The approval that came nearest to covering a delete, and why it did not: the one that fails the fewest conditions,
 * then the closest in time, then the smaller id.
 */
record NearestApproval(Approval approval, List<Shortfall> shortfalls, ApiCall call) {

    private static final Comparator<NearestApproval> NEAREST = Comparator.<NearestApproval>comparingInt(
                    candidate -> candidate.shortfalls.size())
            .thenComparing(NearestApproval::distance)
            .thenComparing(candidate -> candidate.approval.id());

    /** {@code conditions} are the rule's own; {@code counted} tells an approval who took its uses. */
    static Optional<NearestApproval> to(
            ApiCall call, Collection<Approval> approvals, String conditions, UnaryOperator<Approval> counted) {
        List<Shortfall> asked = Arrays.stream(Shortfall.values())
                .filter(shortfall -> shortfall.isAskedBy(conditions))
                .toList();
        return approvals.stream()
                .map(counted)
                .map(approval -> new NearestApproval(approval, failing(asked, approval, call), call))
                .min(NEAREST);
    }

    List<String> why() {
        return shortfalls.stream().map(Shortfall::word).toList();
    }

    /** Such as: the nearest approval, 'CHG-7', is for region 'eu-west-1' and ended at 2026-10-02T00:00:00Z. */
    String sentence() {
        List<String> clauses =
                shortfalls.stream().map(shortfall -> shortfall.clause(approval)).toList();
        int last = clauses.size() - 1;
        String reasons = last <= 0
                ? String.join("", clauses)
                : String.join(", ", clauses.subList(0, last)) + " and " + clauses.get(last);
        return "the nearest approval, '%s', %s".formatted(approval.id(), reasons);
    }

    private static List<Shortfall> failing(List<Shortfall> asked, Approval approval, ApiCall call) {
        return asked.stream()
                .filter(shortfall -> shortfall.applies(approval, call))
                .toList();
    }

    private Duration distance() {
        if (call.time().isBefore(approval.from())) {
            return Duration.between(call.time(), approval.from());
        }
        return call.time().isAfter(approval.until()) ? Duration.between(approval.until(), call.time()) : Duration.ZERO;
    }
}
