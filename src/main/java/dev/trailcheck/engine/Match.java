package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import java.util.List;
import java.util.stream.Stream;

/** A rule fired: which one, on which call, with which message, and the facts that its patterns matched. */
record Match(String rule, ApiCall call, String message, List<Object> facts) {

    Match {
        facts = List.copyOf(facts);
    }

    <T> Stream<T> facts(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }
}
