package dev.trailcheck.finding;

import java.util.List;

/**
 * One thing that a rule asked and that was so: the line of the rule that asks it, its words, and the values that it met,
 * each safe to print.
 */
public record Reason(int line, String asked, List<String> met) {

    public Reason {
        met = List.copyOf(met);
    }

    /** On one line: {@code line 10: region not memberOf policy.regions (region is 'eu-west-3')}. */
    @Override
    public String toString() {
        return "line %d: %s%s".formatted(line, asked, met.isEmpty() ? "" : " (" + String.join(", ", met) + ")");
    }
}
