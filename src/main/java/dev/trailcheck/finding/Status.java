package dev.trailcheck.finding;

import java.util.Locale;

/** Where a finding stands in its life over several runs; without an earlier run every finding is new. */
public enum Status {
    NEW,
    OPEN,
    EXCEPTED,
    AGED_OUT,
    RESOLVED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
