package dev.trailcheck.engine.explain;

import dev.trailcheck.engine.outline.FactPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts that a rule's first patterns have met, and what the rule has named by then; {@code before} is one less. */
record Trail(List<Trail> before, List<Object> facts, Map<String, Object> names) {

    static final Trail START = new Trail(List.of(), List.of(), Map.of());

    /** One pattern more, met by this fact. */
    Trail met(FactPattern pattern, Object fact) {
        Map<String, Object> more = new HashMap<>(names);
        if (!pattern.binding().isEmpty()) {
            more.put(pattern.binding(), fact);
        }
        pattern.constraints().stream()
                .filter(constraint -> !constraint.binding().isEmpty())
                .forEach(constraint -> Values.one(constraint.expression(), fact, more)
                        .ifPresent(value -> more.put(constraint.binding(), value)));
        List<Object> longer = new ArrayList<>(facts);
        longer.add(fact);
        return new Trail(List.of(this), longer, more);
    }

    /** One condition more, met as the engine says. */
    Trail met(Sounding sounding) {
        Map<String, Object> more = new HashMap<>(names);
        more.putAll(sounding.names());
        return new Trail(List.of(this), sounding.facts(), more);
    }

    /** One condition more, which adds no fact. */
    Trail met() {
        return new Trail(List.of(this), facts, names);
    }

    List<Object> with(Object fact) {
        List<Object> longer = new ArrayList<>(facts);
        longer.add(fact);
        return longer;
    }

    /** This trail at each of its points, the start first. */
    List<Trail> points() {
        List<Trail> points = new ArrayList<>();
        before.forEach(earlier -> points.addAll(earlier.points()));
        points.add(this);
        return points;
    }
}
