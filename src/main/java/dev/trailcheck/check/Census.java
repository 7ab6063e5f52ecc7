package dev.trailcheck.check;

import dev.trailcheck.event.Gap;
import dev.trailcheck.evidence.CoverageGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What is counted while a run reads; the counts of its parts can be added. Thread-safe. */
public final class Census {

    final Tally tally;
    final Sighted sighted = new Sighted();
    final Sighted sightedInScope = new Sighted();
    final LongAdder late = new LongAdder();
    final CoverageGrid grid;
    private final Queue<Gap> gaps = new ConcurrentLinkedQueue<>();

    Census(CheckRequest request, Tally tally) {
        this.tally = tally;
        this.grid = new CoverageGrid(request.step(), request.window()::contains);
    }

    void gap(Gap gap) {
        gaps.add(gap);
    }

    List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** A call that no copy of was met before. */
    public void judged(long calls, long lateOnes) {
        tally.judged.add(calls);
        late.add(lateOnes);
    }

    /** Copies of calls that were met before. */
    public void duplicates(long calls) {
        tally.duplicate.add(calls);
    }

    /** All that was counted so far, to be sent elsewhere. */
    Counts counts() {
        return new Counts(
                tally.files.sum(),
                tally.records.sum(),
                tally.outOfScope.sum(),
                tally.outsideWindow.sum(),
                tally.rejected.sum(),
                sighted.copy(),
                sightedInScope.copy(),
                grid.counts(),
                new ArrayList<>(gaps));
    }

    /** Adds what was counted elsewhere. */
    public void add(Counts counts) {
        tally.files.add(counts.files());
        tally.records.add(counts.records());
        tally.outOfScope.add(counts.outOfScope());
        tally.outsideWindow.add(counts.outsideWindow());
        tally.rejected.add(counts.rejected());
        sighted.add(counts.sighted());
        sightedInScope.add(counts.sightedInScope());
        grid.add(counts.grid());
        gaps.addAll(counts.gaps());
    }
}
