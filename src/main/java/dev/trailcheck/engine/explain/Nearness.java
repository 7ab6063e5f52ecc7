package dev.trailcheck.engine.explain;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Call;
import dev.trailcheck.event.ChannelLife;
import dev.trailcheck.policy.Approval;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Which of the facts that a pattern refused came nearest: the one that fails the fewest constraints, then one that is
 * about the same thing, then the closest in time, then the smaller name.
 */
record Nearness(Object fact, Candidate candidate, Duration distance) {

    /** A constraint that ties the fact to an earlier one, and so says that both are about the same thing. */
    private static final Pattern TIE = Pattern.compile("[\\w.]+\\s*==\\s*\\$[\\w.]+");

    static final Comparator<Nearness> ORDER = Comparator.comparingLong(Nearness::failing)
            .thenComparing(Nearness::isOfAnother)
            .thenComparing(Nearness::distance)
            .thenComparing(near -> near.candidate.fact());

    static Nearness of(Object fact, Candidate candidate, ApiCall call) {
        return new Nearness(fact, candidate, away(fact, call.time()));
    }

    private long failing() {
        return candidate.constraints().stream()
                .filter(checked -> checked.truth() != Truth.HOLDS)
                .count();
    }

    private boolean isOfAnother() {
        return candidate.constraints().stream()
                .filter(checked -> checked.truth() != Truth.HOLDS)
                .anyMatch(checked ->
                        TIE.matcher(checked.constraint().expression()).matches());
    }

    private static Duration away(Object fact, Instant time) {
        if (fact instanceof Approval approval) {
            return between(approval.from(), approval.until(), time);
        }
        if (fact instanceof Call other) {
            return between(other.time(), other.time(), time);
        }
        return fact instanceof ChannelLife step ? between(step.time(), step.time(), time) : Duration.ZERO;
    }

    private static Duration between(Instant from, Instant until, Instant time) {
        if (time.isBefore(from)) {
            return Duration.between(time, from);
        }
        return time.isAfter(until) ? Duration.between(until, time) : Duration.ZERO;
    }
}
