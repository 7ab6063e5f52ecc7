package dev.trailcheck.trail;

import java.util.List;
import java.util.stream.Stream;

/** Which events a trail records: each selector those that fulfil all its conditions, and the trail those of any selector. */
public record Selectors(List<Selector> all) {

    /** One selector, classic or advanced; a classic one is told in conditions of the same meaning. */
    public record Selector(List<Condition> conditions) {

        public Selector {
            conditions = List.copyOf(conditions);
        }

        Extent of(Kind kind) {
            return conditions.stream()
                    .map(condition -> condition.of(kind))
                    .min(Extent::compareTo)
                    .orElse(Extent.NOTHING);
        }

        private Stream<String> narrowing(Kind kind) {
            return of(kind) != Extent.PART
                    ? Stream.empty()
                    : conditions.stream()
                            .filter(condition -> condition.of(kind) == Extent.PART)
                            .map(Condition::field);
        }
    }

    public Selectors {
        all = List.copyOf(all);
    }

    /** Selectors that each record a part count as a part, even where together they may leave nothing out. */
    Extent of(Kind kind) {
        return all.stream()
                .map(selector -> selector.of(kind))
                .max(Extent::compareTo)
                .orElse(Extent.NOTHING);
    }

    /** The fields by which only a part of a kind is recorded. */
    List<String> narrowing(List<Kind> kinds) {
        return kinds.stream()
                .filter(kind -> of(kind) == Extent.PART)
                .flatMap(kind -> all.stream().flatMap(selector -> selector.narrowing(kind)))
                .distinct()
                .sorted()
                .toList();
    }

    /** Sources of management events that are left out by name, and that no evidence needs. */
    List<String> leftOut() {
        return all.stream()
                .flatMap(selector -> selector.conditions().stream())
                .filter(condition -> condition.field().equals("eventSource")
                        && condition.operator() == Condition.Operator.NOT_EQUALS)
                .flatMap(condition -> condition.values().stream())
                .filter(source -> !source.equals(Kind.WRITES.source()) && !source.equals(Kind.TRAIL_CHANGES.source()))
                .distinct()
                .sorted()
                .toList();
    }
}
