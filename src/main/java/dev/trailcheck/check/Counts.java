package dev.trailcheck.check;

import dev.trailcheck.event.Gap;
import dev.trailcheck.evidence.CellCounts;
import java.io.Serializable;
import java.util.List;

/** What was counted where a part of a run was read, copies of calls apart; can be sent. */
public record Counts(
        long files,
        long records,
        long outOfScope,
        long outsideWindow,
        long rejected,
        Sighted sighted,
        Sighted sightedInScope,
        CellCounts grid,
        List<Gap> gaps)
        implements Serializable {}
