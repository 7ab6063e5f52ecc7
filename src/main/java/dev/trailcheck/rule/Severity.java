package dev.trailcheck.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a finding of a rule matters; the worst comes first, so that the natural order sorts worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    /** The word that rules, policies and reports use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Severity floor) {
        return compareTo(floor) <= 0;
    }

    public static Optional<Severity> of(String word) {
        return Arrays.stream(values())
                .filter(severity -> severity.word().equals(word))
                .findFirst();
    }
}
