package dev.trailcheck.spark;

import dev.trailcheck.event.Origin;
import dev.trailcheck.finding.Remembered;
import java.io.Serializable;

/** A record that an earlier run remembers, as it travels. */
record RememberedCall(String event, String content, Origin origin, Bytes record) implements Serializable {

    static RememberedCall of(Remembered remembered) {
        return new RememberedCall(
                remembered.event(), remembered.content(), remembered.origin(), RecordBytes.of(remembered.record()));
    }

    Remembered remembered() {
        return new Remembered(event, content, origin, RecordBytes.record(record));
    }
}
