package dev.trailcheck.evidence;

import dev.trailcheck.finding.Grid;
import dev.trailcheck.finding.GridStep;
import dev.trailcheck.finding.Hole;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Counts what a run reads by account, region and time, and finds what it did not get to see. Thread-safe. */
public final class CoverageGrid {

    /** A quiet account has a hole for every few hours of every day; the longest tell the most. */
    private static final int MOST_HOLES = 1_000;

    private static final Comparator<Hole> GRAVEST_FIRST = Comparator.comparing(Hole::kind)
            .thenComparing(Hole::length, Comparator.reverseOrder())
            .thenComparing(Comparator.naturalOrder());

    private final GridStep step;
    private final Predicate<Instant> window;
    private final CellCounts counts;

    /** {@code window} is what the run was asked to judge: files of other times are not missed. */
    public CoverageGrid(GridStep step, Predicate<Instant> window) {
        this.step = step;
        this.window = window;
        this.counts = new CellCounts(step);
    }

    /** A new one for each thread that reads. */
    public Sight sight() {
        return new Sight(this, step);
    }

    /**
     * The grid of all that was read so far, with its holes as {@code accounts} and {@code policies} show them; hours that
     * digests prove to have been quiet are none.
     */
    public synchronized Grid grid(Accounts accounts, PolicyBook policies, Expectations expected, ProvenHours proven) {
        Holes finder = new Holes(counts.hoursWithFiles(), expected, proven);
        List<Hole> holes = finder.find(accounts, policies);
        List<Hole> listed =
                holes.stream().sorted(GRAVEST_FIRST).limit(MOST_HOLES).toList();
        return new Grid(counts.step(), counts.cells(), listed, holes.size() - listed.size(), finder.quietHours());
    }

    /** All that was counted so far, to be added to another grid. */
    public synchronized CellCounts counts() {
        return counts.copy();
    }

    /** Adds what was counted of a file, or elsewhere of many; by the same step. */
    public synchronized void add(CellCounts more) {
        counts.addAll(more);
    }

    boolean covers(Instant time) {
        return window.test(time);
    }
}
