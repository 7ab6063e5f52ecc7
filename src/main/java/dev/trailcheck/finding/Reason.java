package dev.trailcheck.finding;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that a rule asked and that was so: the line of the rule that asks it, its words, and the values that it met,
 * each safe to print.
 */
public record Reason(int line, String asked, List<String> met) implements Serializable {

    public Reason {
        met = List.copyOf(met);
    }

    private static final Pattern WRITTEN = Pattern.compile("line (\\d{1,9}): (.*)", Pattern.DOTALL);

    /** A reason as a report wrote it; the values it met stay part of its words. */
    public static Reason of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? new Reason(Integer.parseInt(parts.group(1)), parts.group(2), List.of())
                : new Reason(0, written, List.of());
    }

    /** On one line: {@code line 10: region not memberOf policy.regions (region is 'eu-west-3')}. */
    @Override
    public String toString() {
        return "line %d: %s%s".formatted(line, asked, met.isEmpty() ? "" : " (" + String.join(", ", met) + ")");
    }
}
