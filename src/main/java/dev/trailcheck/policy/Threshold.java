package dev.trailcheck.policy;

import java.time.Duration;

/** How many of a thing within how long a time are too many. */
public record Threshold(int count, Duration within) {

    public static final Threshold NEVER = new Threshold(Integer.MAX_VALUE, Duration.ZERO);
}
