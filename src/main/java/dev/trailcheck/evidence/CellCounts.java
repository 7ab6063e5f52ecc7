package dev.trailcheck.evidence;

import dev.trailcheck.finding.Cell;
import dev.trailcheck.finding.GridStep;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a grid while it grows, bounded in memory whatever the records claim: where there would be too many cells,
 * each place gets one for the whole run; where there would be too many places, there is no grid. Since the number of
 * different cells only grows, the outcome does not depend on the order in which files are read. Not thread-safe.
 */
public final class CellCounts implements Serializable {

    private static final int MOST = 250_000;

    private final int most;
    private final Map<CellKey, CellCount> counts = new HashMap<>();
    private final GridStep finest;
    private GridStep step;

    CellCounts(GridStep step) {
        this(step, MOST);
    }

    CellCounts(GridStep step, int most) {
        this.finest = step;
        this.step = step;
        this.most = most;
    }

    GridStep step() {
        return step;
    }

    CellCount count(String account, String region, @Nullable Instant time) {
        return count(CellKey.of(account, region, time, step));
    }

    void addAll(CellCounts others) {
        while (step.compareTo(others.step) < 0) {
            coarsen();
        }
        others.counts.forEach(
                (key, count) -> count(step == others.step ? key : key.whole()).add(count));
    }

    /** The same counts, which do not grow with these. */
    CellCounts copy() {
        CellCounts copy = new CellCounts(finest, most);
        copy.addAll(this);
        return copy;
    }

    void clear() {
        counts.clear();
        step = finest;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    List<Cell> cells() {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue().cell(entry.getKey(), step))
                .toList();
    }

    /** For each account its regions, and for each of those the hours since 1970 that have a log file. */
    SortedMap<String, SortedMap<String, SortedSet<Long>>> hoursWithFiles() {
        SortedMap<String, SortedMap<String, SortedSet<Long>>> places = new TreeMap<>();
        counts.forEach((key, count) -> {
            SortedSet<Long> hours = places.computeIfAbsent(key.account(), account -> new TreeMap<>())
                    .computeIfAbsent(key.region(), region -> new TreeSet<>());
            for (int hour = 0; hour < Integer.SIZE && step.compareTo(GridStep.DAY) <= 0; hour++) {
                if (count.hasHour(hour)) {
                    hours.add(key.hourOf(hour, step));
                }
            }
        });
        return places;
    }

    private CellCount count(CellKey key) {
        if (step == GridStep.NONE) {
            return new CellCount();
        }
        CellCount count = counts.computeIfAbsent(key, none -> new CellCount());
        if (counts.size() <= most) {
            return count;
        }
        coarsen();
        return count(key.whole());
    }

    private void coarsen() {
        boolean tooManyPlaces = step.compareTo(GridStep.WHOLE) >= 0;
        step = tooManyPlaces ? GridStep.NONE : GridStep.WHOLE;
        Map<CellKey, CellCount> finer = Map.copyOf(counts);
        counts.clear();
        if (!tooManyPlaces) {
            finer.forEach((key, count) -> counts.computeIfAbsent(key.whole(), whole -> new CellCount())
                    .add(count));
        }
    }
}
