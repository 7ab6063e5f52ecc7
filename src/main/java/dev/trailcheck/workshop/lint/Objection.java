package dev.trailcheck.workshop.lint;

import dev.trailcheck.rule.Mistake;
import java.util.Comparator;

/**
 * What lint objects to: which check found it, how much it matters, the mistake with its place, the line it stands on
 * ("" where it is about a whole file), and how many characters of that line are meant.
 */
public record Objection(String check, Level level, Mistake mistake, String line, int width)
        implements Comparable<Objection> {

    private static final Comparator<Objection> ORDER =
            Comparator.comparing(Objection::mistake).thenComparing(Objection::check);

    /** The column after the last character that is meant; 0 where there is no column. */
    public int endColumn() {
        return mistake.column() == 0 ? 0 : mistake.column() + Math.max(1, width);
    }

    /** The words on the line that are meant; "" where there is no column. */
    String words() {
        int from = mistake.column() - 1;
        return from < 0 || from >= line.length() ? "" : line.substring(from, Math.min(line.length(), from + width));
    }

    @Override
    public int compareTo(Objection other) {
        return ORDER.compare(this, other);
    }
}
