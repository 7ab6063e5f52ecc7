package dev.trailcheck.finding;

import dev.trailcheck.event.CutRecord;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Origin;
import java.util.Comparator;

/**
 * A record that a later run needs: evidence of a finding, or a step that a rule may have to join with what comes. {@code
 * event} is its identity and {@code content} the hash of the body as it was read (64 hex digits), since what is written of
 * it masks secrets.
 */
public record Remembered(String event, String content, Origin origin, Fields record) implements Comparable<Remembered> {

    private static final Comparator<Remembered> ORDER =
            Comparator.comparing(Remembered::event).thenComparing(Remembered::content);

    public Remembered {
        record = CutRecord.of(record);
    }

    @Override
    public int compareTo(Remembered other) {
        return ORDER.compare(this, other);
    }
}
