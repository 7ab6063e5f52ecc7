package dev.trailcheck.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a trail records now, since when and until when last, and how its deliveries fare; times are null where AWS
 * names none, errors empty.
 */
public record TrailStatus(
        boolean logging,
        @Nullable Instant started,
        @Nullable Instant stopped,
        Delivery logs,
        Delivery digests) {

    /** The last time that something was delivered, and the error of the last attempt. */
    public record Delivery(@Nullable Instant latest, String error) {}
}
