package dev.trailcheck.report.html;

import dev.trailcheck.finding.Cell;
import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Grid;
import dev.trailcheck.finding.GridStep;
import dev.trailcheck.finding.Hole;
import dev.trailcheck.finding.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Coverage: one row for each account and region with a strip of the days that have log files, and the holes in words. */
public record HtmlCoverage(
        String span, HtmlFirst<Row> rows, HtmlFirst<Missing> missing, String shorterHoles, String quiet) {

    private static final int MOST_ROWS = 200;
    private static final int MOST_HOLES = 100;

    /** {@code runs} are stretches with log files; what lies between them has none. */
    public record Row(
            String account,
            String region,
            List<Run> runs,
            String files,
            String records,
            String inScope,
            String first,
            String last) {}

    /** Where on the strip a stretch begins and how wide it is, both as a share of the whole. */
    public record Run(String x, String width) {}

    public record Missing(String where, String what) {}

    static HtmlCoverage of(Coverage coverage) {
        Grid grid = coverage.grid();
        Instant begin = grid.begin();
        return new HtmlCoverage(
                span(grid, begin),
                HtmlFirst.of(grid.places(), MOST_ROWS, place -> row(place, grid, begin)),
                HtmlFirst.of(grid.holes(), MOST_HOLES, HtmlCoverage::missing),
                grid.moreHoles() == 0 ? "" : HtmlWords.number(grid.moreHoles()),
                grid.quietHours() == 0 ? "" : HtmlWords.count(grid.quietHours(), "hour"));
    }

    /** Such as: each day from 2026-10-05 to 2026-10-10. */
    private static String span(Grid grid, @Nullable Instant begin) {
        if (begin == null) {
            return "";
        }
        Instant last = begin.plus(grid.step().length().multipliedBy(grid.steps() - 1L));
        return grid.step() == GridStep.HOUR
                ? "each hour from %s to %s".formatted(HtmlWords.utc(begin), HtmlWords.utc(last))
                : "each day from %s to %s".formatted(HtmlWords.day(begin), HtmlWords.day(last));
    }

    private static Row row(Place place, Grid grid, @Nullable Instant begin) {
        Cell total = place.total();
        return new Row(
                HtmlFinding.known(place.account(), "unknown account"),
                HtmlFinding.known(place.region(), "unknown region"),
                begin == null ? List.of() : runs(place, grid, begin),
                HtmlWords.number(total.files()),
                HtmlWords.number(total.records()),
                HtmlWords.number(total.inScope()),
                total.first() == null ? "" : HtmlWords.moment(total.first()),
                total.last() == null ? "" : HtmlWords.moment(total.last()));
    }

    private static List<Run> runs(Place place, Grid grid, Instant begin) {
        List<Run> runs = new ArrayList<>();
        int start = -1;
        int next = -1;
        for (Cell cell : place.cells()) {
            if (cell.from() != null) {
                int column = grid.column(cell.from(), begin);
                if (column != next) {
                    add(runs, start, next, grid.steps());
                    start = column;
                }
                next = column + 1;
            }
        }
        add(runs, start, next, grid.steps());
        return runs;
    }

    private static void add(List<Run> runs, int from, int until, int whole) {
        if (from >= 0) {
            runs.add(new Run(HtmlWords.percent(from, whole), HtmlWords.percent(until - from, whole)));
        }
    }

    private static Missing missing(Hole hole) {
        return new Missing(hole.where(), hole.what());
    }
}
