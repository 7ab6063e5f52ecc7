package dev.trailcheck.event;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Something that could not be read, judged or seen: its kind as one word, where it is, what is missing, and the likely
 * remedy. A gap is part of every report; nothing is left out in silence.
 */
public record Gap(String kind, String where, String what, String maybe) implements Comparable<Gap>, Serializable {

    private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::kind)
            .thenComparing(Gap::where)
            .thenComparing(Gap::what)
            .thenComparing(Gap::maybe);

    public Gap {
        where = Cut.name(where);
        what = Cut.sentence(what);
    }

    @Override
    public int compareTo(Gap other) {
        return ORDER.compare(this, other);
    }
}
