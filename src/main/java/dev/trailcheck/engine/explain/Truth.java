package dev.trailcheck.engine.explain;

import java.util.Locale;

/** Whether something a rule asks for is so; open where nobody can say, since what it builds upon is not so. */
public enum Truth {
    HOLDS,
    FAILS,
    OPEN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }
}
