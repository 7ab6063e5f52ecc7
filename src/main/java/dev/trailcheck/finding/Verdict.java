package dev.trailcheck.finding;

import java.util.Locale;

/** The one word a run ends with. Incomplete outweighs fail: what was not seen may be worse than what was found. */
public enum Verdict {
    PASS(0),
    FAIL(1),
    INCOMPLETE(3);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /** What a run with this verdict tells its caller; 2 is taken, by runs that come to no verdict. */
    public int exitCode() {
        return exitCode;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
