package dev.trailcheck.spark;

import java.io.Serializable;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What the events of one part came to: how many calls there are and how many copies beside them; whether ids that the
 * driver asked about are known, and only remembered; the ids that stand for several bodies.
 */
record Sifted(
        long judged,
        long late,
        long duplicates,
        SortedSet<String> known,
        SortedSet<String> recalled,
        SortedMap<String, Conflict> conflicts)
        implements Serializable {

    /** The first places of bodies that contradict each other, as many as are told of, and how many there are in all. */
    record Conflict(List<FirstPlace> places, int bodies) implements Serializable {}
}
