package dev.trailcheck.cli;

import dev.trailcheck.engine.explain.Truth;

/** The signs that stand before what holds, what does not, and what nobody can say. */
record Marks(String holds, String fails, String open, Ink ink) {

    static Marks signs(Ink ink) {
        return new Marks("\u2713", "\u2717", "\u00b7", ink);
    }

    /** For terminals that know letters only. */
    static Marks letters(Ink ink) {
        return new Marks("+", "x", "-", ink);
    }

    String of(Truth truth) {
        return switch (truth) {
            case HOLDS -> ink.good(holds);
            case FAILS -> ink.bad(fails);
            case OPEN -> open;
        };
    }
}
