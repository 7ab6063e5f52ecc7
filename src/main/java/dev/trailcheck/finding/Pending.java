package dev.trailcheck.finding;

import java.time.Instant;
import java.util.Comparator;
import java.util.SortedMap;

/** A channel whose grace ends after the run's asOf: a later run decides whether the rule is broken. */
public record Pending(
        String rule,
        String channel,
        String account,
        String region,
        String event,
        Instant created,
        Instant graceEnd,
        SortedMap<String, String> tags)
        implements Comparable<Pending> {

    private static final Comparator<Pending> ORDER = Comparator.comparing(Pending::rule)
            .thenComparing(Pending::graceEnd)
            .thenComparing(Pending::channel)
            .thenComparing(Pending::event);

    @Override
    public int compareTo(Pending other) {
        return ORDER.compare(this, other);
    }
}
