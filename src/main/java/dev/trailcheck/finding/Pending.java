package dev.trailcheck.finding;

import dev.trailcheck.event.Cut;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

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
        implements Comparable<Pending>, Serializable {

    private static final Comparator<Pending> ORDER = Comparator.comparing(Pending::rule)
            .thenComparing(Pending::graceEnd)
            .thenComparing(Pending::channel)
            .thenComparing(Pending::event);

    public Pending {
        channel = Cut.name(channel);
        account = Cut.word(account);
        region = Cut.word(region);
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    @Override
    public int compareTo(Pending other) {
        return ORDER.compare(this, other);
    }
}
