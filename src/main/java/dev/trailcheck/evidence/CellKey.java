package dev.trailcheck.evidence;

import dev.trailcheck.finding.GridStep;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which cell of the grid something belongs to. {@code bucket} counts hours or days since 1970, and is {@link #TIMELESS}
 * for the whole run and for what has no time. An account or a region that is none is "", since records can claim anything.
 */
record CellKey(String account, String region, long bucket) implements Serializable {

    static final long TIMELESS = Long.MIN_VALUE;

    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final int HOURS_OF_A_DAY = 24;

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,64}");

    static CellKey of(String account, String region, @Nullable Instant time, GridStep step) {
        return new CellKey(
                ACCOUNT.matcher(account).matches() ? account : "",
                REGION.matcher(region).matches() ? region : "",
                time == null ? TIMELESS : bucket(time, step));
    }

    CellKey whole() {
        return new CellKey(account, region, TIMELESS);
    }

    @Nullable
    Instant begin(GridStep step) {
        return bucket == TIMELESS ? null : hour(hourOf(0, step));
    }

    /** The hour since 1970 that a bit of a day's hours stands for. */
    long hourOf(int bit, GridStep step) {
        return step == GridStep.HOUR ? bucket : bucket * HOURS_OF_A_DAY + bit;
    }

    static Instant hour(long hours) {
        return Instant.ofEpochSecond(hours * HOUR);
    }

    static long hours(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), HOUR);
    }

    static int hourOfDay(Instant time) {
        return (int) Math.floorMod(hours(time), (long) HOURS_OF_A_DAY);
    }

    private static long bucket(Instant time, GridStep step) {
        return switch (step) {
            case HOUR -> hours(time);
            case DAY -> Math.floorDiv(hours(time), (long) HOURS_OF_A_DAY);
            case WHOLE, NONE -> TIMELESS;
        };
    }
}
