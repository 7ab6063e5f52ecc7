package dev.trailcheck.finding;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one account in one region in one step of time: log files, all records in them, and those in scope with
 * the times of the first and the last; duplicates count each time they come. {@code from} is where the step begins, null
 * for the whole run. {@code files} of a whole are all of its days' files.
 */
public record Cell(
        String account,
        String region,
        @Nullable Instant from,
        long files,
        long records,
        long inScope,
        @Nullable Instant first,
        @Nullable Instant last)
        implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::account)
            .thenComparing(Cell::region)
            .thenComparing(Cell::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }

    /** The same, as if it stood for all of the run. */
    Cell whole() {
        return new Cell(account, region, null, files, records, inScope, first, last);
    }

    /** This and another stretch of the same account and region as one. */
    Cell and(Cell other) {
        return new Cell(
                account,
                region,
                null,
                files + other.files,
                records + other.records,
                inScope + other.inScope,
                earlier(first, other.first),
                later(last, other.last));
    }

    private static @Nullable Instant earlier(@Nullable Instant left, @Nullable Instant right) {
        return left == null || (right != null && right.isBefore(left)) ? right : left;
    }

    private static @Nullable Instant later(@Nullable Instant left, @Nullable Instant right) {
        return left == null || (right != null && right.isAfter(left)) ? right : left;
    }
}
