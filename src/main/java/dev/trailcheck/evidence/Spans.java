package dev.trailcheck.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Stretches of time, joined where they touch. */
final class Spans {

    private final NavigableMap<Instant, Instant> endsByStart = new TreeMap<>();

    void add(Instant start, Instant end) {
        Instant from = start;
        Instant until = end;
        Map.Entry<Instant, Instant> other = endsByStart.floorEntry(start);
        if (other == null || other.getValue().isBefore(start)) {
            other = endsByStart.ceilingEntry(start);
        }
        while (other != null && !other.getKey().isAfter(until)) {
            from = earlier(from, other.getKey());
            until = later(until, other.getValue());
            endsByStart.remove(other.getKey());
            other = endsByStart.ceilingEntry(start);
        }
        endsByStart.put(from, until);
    }

    /** Whether the moment lies in a stretch; its end does not. */
    boolean contains(Instant moment) {
        Map.Entry<Instant, Instant> span = endsByStart.floorEntry(moment);
        return span != null && moment.isBefore(span.getValue());
    }

    /** Whether all from one moment to another lies in one stretch. */
    boolean containsAll(Instant from, Instant until) {
        Map.Entry<Instant, Instant> span = endsByStart.floorEntry(from);
        return span != null && !span.getValue().isBefore(until);
    }

    boolean meets(Instant from, Instant until) {
        Map.Entry<Instant, Instant> next = endsByStart.ceilingEntry(from);
        return contains(from) || (next != null && next.getKey().isBefore(until));
    }

    /** What of a stretch lies in none of these. */
    Spans without(Instant from, Instant until) {
        Spans left = new Spans();
        Instant next = from;
        Instant begin = endsByStart.floorKey(from) == null ? from : endsByStart.floorKey(from);
        for (Map.Entry<Instant, Instant> span :
                endsByStart.subMap(begin, true, until, false).entrySet()) {
            if (span.getKey().isAfter(next)) {
                left.add(next, span.getKey());
            }
            next = later(next, span.getValue());
        }
        if (next.isBefore(until)) {
            left.add(next, until);
        }
        return left;
    }

    void forEach(BiConsumer<Instant, Instant> stretch) {
        endsByStart.forEach(stretch);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
