package dev.trailcheck.source.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of the event history is asked for, and how many pages a second of one region; null where an end is open.
 * The clock says where an open stretch ends, and is told in no report.
 */
public record EventHistoryChoice(
        @Nullable Instant since, @Nullable Instant until, InstantSource clock, double pagesPerSecond) {

    /** LookupEvents allows two (AWS CloudTrail API Reference, LookupEvents). */
    public static final double CUSTOMARY_PACE = 1.8;

    /** How far back the event history reaches. */
    private static final Duration REACH = Duration.ofDays(90);

    /** Both ends, fixed once: all pages of an answer must be asked for in the same words. */
    Stretch stretch() {
        Instant now = clock.instant();
        Instant end = until == null || until.isAfter(now) ? now : until;
        Instant oldest = now.minus(REACH);
        Instant start = since == null || since.isBefore(oldest) ? oldest : since;
        return new Stretch(start, end, since != null && since.isBefore(oldest));
    }

    /** From when until when to ask; {@code cut} where the history does not reach back to what was wanted. */
    record Stretch(Instant start, Instant end, boolean cut) {}
}
