package dev.trailcheck.finding;

import dev.trailcheck.event.Cut;
import java.io.Serializable;
import java.util.Comparator;

/** Something a reader should know that is neither a finding nor a gap: its kind as one word, where, and what. */
public record Note(String kind, String where, String what) implements Comparable<Note>, Serializable {

    private static final Comparator<Note> ORDER =
            Comparator.comparing(Note::kind).thenComparing(Note::where).thenComparing(Note::what);

    public Note {
        where = Cut.name(where);
        what = Cut.sentence(what);
    }

    @Override
    public int compareTo(Note other) {
        return ORDER.compare(this, other);
    }
}
