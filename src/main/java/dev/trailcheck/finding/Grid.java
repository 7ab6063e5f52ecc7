package dev.trailcheck.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which account was seen in which region when, and where nothing was seen. Of a great many holes the longest are listed
 * and {@code moreHoles} counts the rest; {@code quietHours} are those without a log file that digests prove to have been
 * quiet. Sorted.
 */
public record Grid(GridStep step, List<Cell> cells, List<Hole> holes, long moreHoles, long quietHours) {

    public static final Grid EMPTY = new Grid(GridStep.DAY, List.of(), List.of(), 0, 0);

    public Grid {
        cells = cells.stream().sorted().toList();
        holes = holes.stream().sorted().toList();
    }

    public List<Place> places() {
        Map<List<String>, List<Cell>> places = new LinkedHashMap<>();
        cells.forEach(cell -> places.computeIfAbsent(List.of(cell.account(), cell.region()), place -> new ArrayList<>())
                .add(cell));
        return places.values().stream().map(Place::new).toList();
    }

    /** Where the first cell with a time begins; null where none has one. */
    public @Nullable Instant begin() {
        return times().min(Comparator.naturalOrder()).orElse(null);
    }

    /** How many steps lie between that beginning and the end of the last cell. */
    public int steps() {
        Instant begin = begin();
        Instant last = times().max(Comparator.naturalOrder()).orElse(null);
        return begin == null || last == null ? 0 : column(last, begin) + 1;
    }

    /** How many steps after the beginning a time lies. */
    public int column(Instant time, Instant begin) {
        return Math.toIntExact(Duration.between(begin, time).dividedBy(step.length()));
    }

    private Stream<Instant> times() {
        return cells.stream().map(Cell::from).flatMap(Stream::ofNullable);
    }

    public List<Hole> holes(HoleKind kind) {
        return holes.stream().filter(hole -> hole.kind() == kind).toList();
    }
}
