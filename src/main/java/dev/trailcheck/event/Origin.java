package dev.trailcheck.event;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a record was read: the file, named relative to its source; the record's index in it, from 0; and the offset of
 * its first byte and the number of its bytes in the inflated file. Ordered, so that of several copies one is the first.
 */
public record Origin(String file, int index, long offset, long length) implements Comparable<Origin>, Serializable {

    private static final Comparator<Origin> BY_PLACE =
            Comparator.comparing(Origin::file).thenComparingInt(Origin::index).thenComparingLong(Origin::offset);

    @Override
    public int compareTo(Origin other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ", record " + index;
    }
}
