package dev.trailcheck.engine.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What rules that fire together may still spend in one run. What a {@link Meter} counted is taken off once its work is
 * whole; work that failed is done again without the culprit and counts then. Thread-safe.
 */
public final class Budget {

    private final Limits limits;
    private final boolean timeAddsUp;
    private final AtomicLong nanosSpent = new AtomicLong();
    private final Map<String, Long> fired = new ConcurrentHashMap<>();
    private final Map<String, Long> nanosOfRules = new ConcurrentHashMap<>();

    private Budget(Limits limits, boolean timeAddsUp) {
        this.limits = limits;
        this.timeAddsUp = timeAddsUp;
    }

    /** For one rule: its time adds up over all that it judges. */
    public static Budget ofRule(Limits limits) {
        return new Budget(limits, true);
    }

    /**
     * For several rules that judge batch after batch: the time of a batch is limited, and in a run, of which each rule has
     * its share, the time of each rule.
     */
    public static Budget ofBatches(Limits limits) {
        return new Budget(limits, false);
    }

    /** A meter for one piece of work on one thread. */
    public Meter meter() {
        return new Meter(this, limits, limits.time().toNanos() - nanosSpent.get());
    }

    long firedBefore(String rule) {
        return fired.getOrDefault(rule, 0L);
    }

    long nanosBefore(String rule) {
        return nanosOfRules.getOrDefault(rule, 0L);
    }

    void spend(long nanos, Map<String, Long> firings, Map<String, Long> nanosOfEach) {
        nanosOfEach.forEach((rule, share) -> nanosOfRules.merge(rule, share, Long::sum));
        if (timeAddsUp) {
            nanosSpent.addAndGet(nanos);
        }
        firings.forEach((rule, times) -> fired.merge(rule, times, Long::sum));
    }
}
