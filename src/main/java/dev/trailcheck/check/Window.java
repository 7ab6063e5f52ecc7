package dev.trailcheck.check;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stretch of event time that was asked for, both ends inside; null where it is open. */
public record Window(@Nullable Instant since, @Nullable Instant until) implements Serializable {

    public static final Window OPEN = new Window(null, null);

    boolean contains(Instant time) {
        return (since == null || !time.isBefore(since)) && (until == null || !time.isAfter(until));
    }
}
