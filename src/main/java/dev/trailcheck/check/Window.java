package dev.trailcheck.check;

import dev.trailcheck.source.aws.S3Choice;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stretch of event time that was asked for, both ends inside; null where it is open. */
public record Window(@Nullable Instant since, @Nullable Instant until) implements Serializable {

    public static final Window OPEN = new Window(null, null);

    /** Whether a file at this key can hold its events, or is a digest that tells of one that can, in a bucket or a copy. */
    public boolean looksAt(String key) {
        return new S3Choice(Set.of(), Set.of(), since, until, false).looksAt(key);
    }

    boolean contains(Instant time) {
        return (since == null || !time.isBefore(since)) && (until == null || !time.isAfter(until));
    }
}
