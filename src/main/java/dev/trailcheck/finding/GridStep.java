package dev.trailcheck.finding;

import java.time.Duration;
import java.util.Locale;

/** How long a stretch of time one cell of a grid stands for. */
public enum GridStep {
    HOUR,
    DAY,
    /** All of the run: there were too many days, accounts and regions to tell each by itself. */
    WHOLE,
    /** There were too many accounts and regions even for that. */
    NONE;

    /** Zero where no cell stands for a time of its own. */
    public Duration length() {
        return switch (this) {
            case HOUR -> Duration.ofHours(1);
            case DAY -> Duration.ofDays(1);
            case WHOLE, NONE -> Duration.ZERO;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
