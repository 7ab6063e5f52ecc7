package dev.trailcheck.finding;

import dev.trailcheck.policy.ExceptionGrant;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/**
 * What became of one exception in a run: whether it still holds, and how many findings it speaks of. Ordered by the moment
 * it ends, so that what needs somebody's attention first comes first.
 */
public record ExceptionUse(ExceptionGrant grant, State state, long findings) implements Comparable<ExceptionUse> {

    /** How an exception stands at the moment that a run judges by. */
    public enum State {
        /** It ended; the findings it speaks of stand again. */
        EXPIRED,
        /** It ends within fourteen days. */
        EXPIRING,
        HOLDS;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Comparator<ExceptionUse> ORDER = Comparator.<ExceptionUse, Instant>comparing(
                    use -> use.grant().expires())
            .thenComparing(use -> use.grant().id());

    @Override
    public int compareTo(ExceptionUse other) {
        return ORDER.compare(this, other);
    }
}
