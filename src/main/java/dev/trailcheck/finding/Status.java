package dev.trailcheck.finding;

import java.util.Locale;

/** Where a finding stands in its life over several runs; without an earlier run every finding is new. */
public enum Status {
    NEW,
    OPEN,
    EXCEPTED,
    AGED_OUT,
    RESOLVED;

    /** Whether a finding asks for something to be done; the others are settled. */
    public boolean stands() {
        return switch (this) {
            case NEW, OPEN -> true;
            case EXCEPTED, AGED_OUT, RESOLVED -> false;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
