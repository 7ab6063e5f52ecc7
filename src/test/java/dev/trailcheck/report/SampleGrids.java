package dev.trailcheck.report;

import dev.trailcheck.finding.Cell;
import dev.trailcheck.finding.Grid;
import dev.trailcheck.finding.GridStep;
import dev.trailcheck.finding.Hole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Grids for tests of reports. */
final class SampleGrids {

    private static final Instant FIRST_DAY = SampleAssessments.FROM;

    /** Three accounts; one is seen every day, one misses two days, one has no logs where it may work. */
    static final Grid OF_A_WEEK = week();

    private SampleGrids() {}

    private static Grid week() {
        List<Cell> cells = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            cells.add(cell("111122223333", "us-west-2", day));
            if (day < 3 || day > 4) {
                cells.add(cell("444455556666", "eu-west-1", day));
            }
        }
        cells.add(cell("444455556666", "ap-southeast-2", 2));
        cells.add(cell("777788889999", "eu-west-1", 5));
        return new Grid(
                GridStep.DAY,
                cells,
                List.of(
                        Hole.ofAccount("999988887777"),
                        Hole.ofRegion("777788889999", "us-west-2"),
                        Hole.ofHours("444455556666", "eu-west-1", day(3), day(5))),
                12,
                48);
    }

    private static Cell cell(String account, String region, int day) {
        Instant begin = day(day);
        return new Cell(
                account,
                region,
                begin,
                288,
                6_900,
                1_700,
                begin.plus(Duration.ofMinutes(4)),
                begin.plus(Duration.ofHours(23)));
    }

    private static Instant day(int day) {
        return FIRST_DAY.plus(Duration.ofDays(day));
    }
}
