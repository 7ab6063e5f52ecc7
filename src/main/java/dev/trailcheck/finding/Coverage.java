package dev.trailcheck.finding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run looked at. Every record read is exactly one of judged, out of scope, outside the window, duplicate or
 * rejected; the constructor refuses sums that do not add up. {@code from} and {@code until} are the window that was
 * asked for, or else the first and last moment of the records read; null where there is neither. {@code grid} tells the same
 * by account, region and time.
 */
public record Coverage(
        long files,
        long records,
        long judged,
        long outOfScope,
        long outsideWindow,
        long duplicate,
        long rejected,
        List<String> accounts,
        List<String> regions,
        @Nullable Instant from,
        @Nullable Instant until,
        Grid grid) {

    public Coverage {
        accounts = List.copyOf(accounts);
        regions = List.copyOf(regions);
        long accountedFor = judged + outOfScope + outsideWindow + duplicate + rejected;
        if (records != accountedFor) {
            throw new IllegalStateException(
                    "%d records were read but %d are accounted for (judged %d, out of scope %d, outside the window %d, duplicate %d, rejected %d)."
                            .formatted(records, accountedFor, judged, outOfScope, outsideWindow, duplicate, rejected));
        }
    }
}
