package dev.trailcheck.workshop.lint;

import java.util.Locale;

/** How much an objection matters. */
public enum Level {
    /** A run refuses the rule. */
    ERROR,
    /** The rule runs, and something in it most likely does not do what its author thinks. */
    WARNING;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
