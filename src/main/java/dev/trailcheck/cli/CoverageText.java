package dev.trailcheck.cli;

import dev.trailcheck.finding.Cell;
import dev.trailcheck.finding.Grid;
import dev.trailcheck.finding.GridStep;
import dev.trailcheck.finding.Hole;
import dev.trailcheck.finding.HoleKind;
import dev.trailcheck.finding.Place;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was seen where and when, for somebody at a terminal: in one line, or with a strip of time for each place. */
record CoverageText(Grid grid, PrintWriter out) {

    private static final int WIDEST_STRIP = 60;
    private static final int MOST_LINES = 200;

    void printLine() {
        List<String> missing = new ArrayList<>();
        long stretches = grid.holes(HoleKind.SILENT_HOURS).size() + grid.moreHoles();
        add(grid.holes(HoleKind.SILENT_ACCOUNT).size(), "account", "accounts", missing);
        add(grid.holes(HoleKind.SILENT_REGION).size(), "allowed region", "allowed regions", missing);
        add(stretches, "stretch of hours", "stretches of hours", missing);
        long accounts = grid.places().stream().map(Place::account).distinct().count();
        long regions = grid.places().stream().map(Place::region).distinct().count();
        out.println("Seen were %s in %s; %s without a log file%s."
                .formatted(
                        Counted.of(accounts, "account"),
                        Counted.of(regions, "region"),
                        missing.isEmpty() ? "nothing is" : String.join(", ", missing),
                        quiet()));
    }

    private String quiet() {
        return grid.quietHours() == 0
                ? ""
                : "; %s without one proven quiet by digests".formatted(Counted.of(grid.quietHours(), "hour"));
    }

    private static void add(long count, String noun, String nouns, List<String> missing) {
        if (count > 0) {
            missing.add(Counted.of(count, noun, nouns));
        }
    }

    void printGrid() {
        Instant begin = grid.begin();
        int scale = Math.max(1, (grid.steps() + WIDEST_STRIP - 1) / WIDEST_STRIP);
        out.println();
        out.println(heading(begin, scale));
        List<Place> places = grid.places();
        places.stream().limit(MOST_LINES).forEach(place -> place(place, begin, scale));
        more(places.size());
        holes();
    }

    private String heading(@Nullable Instant begin, int scale) {
        if (begin == null || grid.step().compareTo(GridStep.DAY) > 0) {
            return "Coverage of the whole run:";
        }
        String step = scale == 1
                ? "one " + grid.step().word()
                : scale + " " + grid.step().word() + "s";
        Instant end = begin.plus(grid.step().length().multipliedBy(grid.steps()));
        return "Coverage from %s to %s; each sign is %s: # with log files, + in part, . without:"
                .formatted(begin, end, step);
    }

    private void place(Place place, @Nullable Instant begin, int scale) {
        Cell total = place.total();
        out.println("  %-12s  %-14s  %s  %s, %s, %,d in scope%s"
                .formatted(
                        known(place.account()),
                        known(place.region()),
                        begin == null ? "" : strip(place, begin, scale),
                        Counted.of(total.files(), "file"),
                        Counted.of(total.records(), "record"),
                        total.inScope(),
                        total.first() == null ? "" : ", from " + total.first() + " to " + total.last()));
    }

    private String strip(Place place, Instant begin, int scale) {
        BitSet seen = new BitSet();
        for (Cell cell : place.cells()) {
            if (cell.from() != null && cell.files() > 0) {
                seen.set(grid.column(cell.from(), begin));
            }
        }
        StringBuilder strip = new StringBuilder();
        for (int from = 0; from < grid.steps(); from += scale) {
            int until = Math.min(from + scale, grid.steps());
            int count = seen.get(from, until).cardinality();
            strip.append(count == 0 ? '.' : count == until - from ? '#' : '+');
        }
        return strip.toString();
    }

    private void holes() {
        if (!grid.holes().isEmpty()) {
            out.println("Without a log file:");
            grid.holes().stream().limit(MOST_LINES).forEach(this::hole);
            more(grid.holes().size() + grid.moreHoles());
        }
    }

    private void hole(Hole hole) {
        out.println("  %s  %s: %s".formatted(hole.kind().word(), hole.where(), hole.what()));
    }

    private void more(long count) {
        if (count > MOST_LINES) {
            out.println("  ... and %,d more, in the reports".formatted(count - MOST_LINES));
        }
    }

    private static String known(String name) {
        return name.isEmpty() ? "unknown" : name;
    }
}
