package dev.trailcheck.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;

/** The rarer bodies that came under one id: all but the first, and those that set earlier ones right. Thread-safe. */
final class Bodies {

    /** A body: where it was first read, and whether it sets an earlier one right. */
    private record Body(long place, boolean amends, Instant time) {}

    private final Map<String, Body> byContent = new TreeMap<>();
    private boolean conflict;

    /** Whether this body is seen for the first time. */
    synchronized boolean isFirst(String content, boolean amends, Instant time, long place, LongBinaryOperator smaller) {
        Body known = byContent.get(content);
        long first = known == null ? place : smaller.applyAsLong(known.place(), place);
        byContent.put(content, new Body(first, amends, time));
        conflict |= !amends;
        return known == null;
    }

    synchronized Optional<Long> place(String content) {
        return Optional.ofNullable(byContent.get(content)).map(Body::place);
    }

    /** The body that holds: the newest that sets right what came before, if there is one. */
    synchronized Optional<String> amendment() {
        return byContent.entrySet().stream()
                .filter(entry -> entry.getValue().amends())
                .max(Comparator.comparing((Map.Entry<String, Body> entry) ->
                                entry.getValue().time())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** Whether one of them contradicts the first instead of setting it right. */
    synchronized boolean conflict() {
        return conflict;
    }

    /** Where those lie that set nothing right. */
    synchronized List<Long> unamending() {
        return byContent.values().stream()
                .filter(body -> !body.amends())
                .map(Body::place)
                .toList();
    }
}
