package dev.trailcheck.check;

import dev.trailcheck.event.Origin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the origin of a record as a number of 48 bits: 32 for a stretch of a file, 16 for the record in it. What it
 * holds grows with the files, not with their records. Thread-safe; each thread writes with a {@link Pen} of its own.
 */
final class Places {

    /** Consecutive records of one file, as many as 16 bits can count. */
    private record Stretch(String file, int first) {}

    private static final int INDEX_BITS = 16;
    private static final int INDEX = (1 << INDEX_BITS) - 1;

    private final List<Stretch> stretches = new ArrayList<>();

    /** The origin written as {@code place}; where its bytes lay is not kept, and no report says it. */
    synchronized Origin at(long place) {
        Stretch stretch = stretches.get((int) (place >>> INDEX_BITS));
        return new Origin(stretch.file, stretch.first + (int) (place & INDEX), 0, 0);
    }

    long smaller(long one, long two) {
        return at(one).compareTo(at(two)) <= 0 ? one : two;
    }

    private synchronized long add(Stretch stretch) {
        stretches.add(stretch);
        return stretches.size() - 1L;
    }

    /** Writes the places of records as they are read, file after file. */
    final class Pen {
        private @Nullable Stretch stretch;
        private long number;

        long place(Origin origin) {
            int first = origin.index() & ~INDEX;
            if (stretch == null || stretch.first != first || !stretch.file.equals(origin.file())) {
                stretch = new Stretch(origin.file(), first);
                number = add(stretch);
            }
            return number << INDEX_BITS | (origin.index() & INDEX);
        }
    }
}
