package dev.trailcheck.engine.explain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that the probes of a rule said about one call; those that threw said nothing. */
public final class Soundings {

    private final Map<String, List<Sounding>> byProbe;
    private final Map<String, Set<List<Object>>> facts = new HashMap<>();
    private final Map<String, String> failures;
    private final boolean possible;

    /** {@code failures} says of each probe that threw what it threw. */
    public Soundings(Map<String, List<Sounding>> byProbe, Map<String, String> failures) {
        this(byProbe, failures, true);
    }

    private Soundings(Map<String, List<Sounding>> byProbe, Map<String, String> failures, boolean possible) {
        this.byProbe = Map.copyOf(byProbe);
        this.failures = Map.copyOf(failures);
        this.possible = possible;
        byProbe.forEach((probe, soundings) -> {
            Set<List<Object>> met = facts.computeIfAbsent(probe, name -> new HashSet<>());
            soundings.forEach(sounding -> met.add(sounding.facts()));
        });
    }

    /** Nothing could be probed, for this reason. */
    public static Soundings impossible(String why) {
        return new Soundings(Map.of(), Map.of("", why), false);
    }

    /** Whether the probes could be made at all. */
    boolean arePossible() {
        return possible;
    }

    /** What kept probes from saying anything; "" where nothing did. */
    public String trouble() {
        return failures.values().stream().distinct().sorted().collect(Collectors.joining("; "));
    }

    /** Whether a probe fired on just these facts. */
    Truth truth(String probe, List<Object> these) {
        if (failures.containsKey(probe)) {
            return Truth.OPEN;
        }
        return Truth.of(facts.getOrDefault(probe, Set.of()).contains(these));
    }

    /** The times that a probe fired on facts that begin with these. */
    List<Sounding> beginning(String probe, List<Object> these) {
        return byProbe.getOrDefault(probe, List.of()).stream()
                .filter(sounding -> sounding.facts().size() >= these.size()
                        && sounding.facts().subList(0, these.size()).equals(these))
                .toList();
    }
}
