package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.policy.Approval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The approval that came nearest to covering a delete, and why it did not: the one that fails the fewest conditions,
 * then one that names the channel, then the closest in time, then the smaller id.
 */
record NearestApproval(Approval approval, List<Shortfall> shortfalls, ApiCall call) {

    /** The placeholder that its sentence stands for. */
    static final String WORD = "nearestApproval";

    private static final Comparator<NearestApproval> NEAREST = Comparator.<NearestApproval>comparingInt(
                    candidate -> candidate.shortfalls.size())
            .thenComparing(candidate -> candidate.shortfalls.contains(Shortfall.OTHER_CHANNEL))
            .thenComparing(NearestApproval::distance)
            .thenComparing(candidate -> candidate.approval.id());

    /** {@code asked} are the conditions of the rule; {@code counted} tells an approval who took its uses. */
    static Optional<NearestApproval> to(
            ApiCall call, Collection<Approval> approvals, List<Shortfall> asked, UnaryOperator<Approval> counted) {
        NearestApproval nearest = null;
        for (Approval written : approvals) {
            Approval approval = counted.apply(written);
            int most = nearest == null ? asked.size() : nearest.shortfalls.size();
            List<Shortfall> failing = failing(asked, approval, call, most);
            if (failing.size() <= most) {
                NearestApproval candidate = new NearestApproval(approval, failing, call);
                nearest = nearest == null || NEAREST.compare(candidate, nearest) < 0 ? candidate : nearest;
            }
        }
        return Optional.ofNullable(nearest);
    }

    List<String> why() {
        return shortfalls.stream().map(Shortfall::word).toList();
    }

    /** Such as: the nearest approval, 'CHG-7', is for region 'eu-west-1' and ended at 2026-10-02T00:00:00Z. */
    String sentence() {
        List<String> clauses =
                shortfalls.stream().map(shortfall -> shortfall.clause(approval)).toList();
        if (clauses.isEmpty()) {
            return "the nearest approval, '%s', does not meet a further condition of the rule".formatted(approval.id());
        }
        int last = clauses.size() - 1;
        String others = String.join(", ", clauses.subList(0, last));
        return "the nearest approval, '%s', %s%s"
                .formatted(approval.id(), last == 0 ? "" : others + " and ", clauses.get(last));
    }

    /** Stops as soon as there are more than matter: of many approvals most are far away. */
    private static List<Shortfall> failing(List<Shortfall> asked, Approval approval, ApiCall call, int most) {
        List<Shortfall> failing = new ArrayList<>();
        for (Shortfall shortfall : asked) {
            if (shortfall.applies(approval, call)) {
                failing.add(shortfall);
                if (failing.size() > most) {
                    return failing;
                }
            }
        }
        return failing;
    }

    private Duration distance() {
        if (call.time().isBefore(approval.from())) {
            return Duration.between(call.time(), approval.from());
        }
        return call.time().isAfter(approval.until()) ? Duration.between(approval.until(), call.time()) : Duration.ZERO;
    }
}
