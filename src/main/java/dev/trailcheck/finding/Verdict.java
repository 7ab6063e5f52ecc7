package dev.trailcheck.finding;

import java.util.Locale;

/** The one word a run ends with. Incomplete outweighs fail: what was not seen may be worse than what was found. */
public enum Verdict {
    PASS,
    FAIL,
    INCOMPLETE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
