package dev.trailcheck.engine.explain;

import java.util.List;

/** A fact that a pattern met or might have met, in words, and how each of the pattern's constraints took it. */
public record Candidate(String fact, List<Checked> constraints) {

    public Candidate {
        constraints = List.copyOf(constraints);
    }

    public boolean holds() {
        return constraints.stream().allMatch(checked -> checked.truth() == Truth.HOLDS);
    }
}
