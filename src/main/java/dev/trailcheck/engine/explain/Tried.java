package dev.trailcheck.engine.explain;

import dev.trailcheck.engine.outline.Constraint;

/** Whether a constraint was ever met by the facts of some trials, and whether it was ever not. */
public record Tried(Constraint constraint, boolean held, boolean failed) {

    /** Both ways: only then has the constraint been tested. */
    public boolean bothWays() {
        return held && failed;
    }
}
