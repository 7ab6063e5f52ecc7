package dev.trailcheck.ledger;

import dev.trailcheck.finding.Coverage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a run looked at, in numbers: two runs of which these are the same, and that judge by the same moment, are the same
 * run done twice.
 */
record Looked(
        long files,
        long records,
        long judged,
        long outOfScope,
        long outsideWindow,
        long duplicate,
        long rejected,
        @Nullable Instant from,
        @Nullable Instant until) {

    static Looked at(Coverage seen) {
        return new Looked(
                seen.files(),
                seen.records(),
                seen.judged(),
                seen.outOfScope(),
                seen.outsideWindow(),
                seen.duplicate(),
                seen.rejected(),
                seen.from(),
                seen.until());
    }
}
