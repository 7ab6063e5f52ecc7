package dev.trailcheck.evidence;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Grid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run must have seen to prove anything: a hole in it is then a gap. Where {@code silence} is given, no account and
 * region that has logs may be without a file for so long or longer, from {@code since} to {@code until} where those are
 * given, else between its first and last file.
 */
public record Expectations(
        Expected accounts,
        Expected regions,
        @Nullable Duration silence,
        @Nullable Instant since,
        @Nullable Instant until) {

    public static final Expectations NONE = new Expectations(Expected.NOTHING, Expected.NOTHING, null, null, null);

    /** The holes of a grid that were expected not to be there, as gaps. */
    public List<Gap> unmet(Grid grid) {
        return new HoleGaps(this).in(grid);
    }
}
