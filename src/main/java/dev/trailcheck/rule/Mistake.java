package dev.trailcheck.rule;

import java.util.Comparator;

/**
 * One thing that a person wrote wrongly in a rule or a configuration file: where it stands (line and column count from
 * 1; 0 means the whole file), what is wrong with the offending value in it, and the likely remedy.
 */
public record Mistake(String file, int line, int column, String what, String maybe) implements Comparable<Mistake> {

    private static final Comparator<Mistake> BY_PLACE = Comparator.comparing(Mistake::file)
            .thenComparingInt(Mistake::line)
            .thenComparingInt(Mistake::column)
            .thenComparing(Mistake::what);

    public static Mistake inFile(String file, String what, String maybe) {
        return new Mistake(file, 0, 0, what, maybe);
    }

    /** {@code file:line:column}, as far as the place is known; editors and terminals turn it into a link. */
    public String place() {
        return line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
    }

    @Override
    public int compareTo(Mistake other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return place() + ": " + what + (maybe.isEmpty() ? "" : "\n  Maybe " + maybe);
    }
}
