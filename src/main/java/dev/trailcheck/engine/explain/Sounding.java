package dev.trailcheck.engine.explain;

import java.util.List;
import java.util.Map;

/** A probe fired: on which facts, in the order of the rule's patterns, and what the rule had named by then. */
public record Sounding(List<Object> facts, Map<String, Object> names) {

    public Sounding {
        facts = List.copyOf(facts);
        names = Map.copyOf(names);
    }
}
