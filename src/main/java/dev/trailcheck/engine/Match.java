package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A rule fired: which one, on which call, with which message; the facts that its patterns matched, and what the rule
 * gave names to.
 */
record Match(String rule, ApiCall call, String message, List<Object> facts, Map<String, Object> names) {

    Match {
        facts = List.copyOf(facts);
        names = Map.copyOf(names);
    }

    <T> Stream<T> facts(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }
}
