package dev.trailcheck.report.html;

import dev.trailcheck.finding.Cell;
import dev.trailcheck.finding.Grid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was read along the window: a bar for the events in scope of each step, hanging from the axis, and a gap where no
 * log file of any account came in between; {@code most} is how many calls the longest bar stands for, "" without bars.
 */
public record HtmlPulse(String step, String most, List<Bar> bars, List<Gap> gaps) {

    private static final int LONGEST = 36;

    public record Bar(String x, String width, int height) {}

    public record Gap(String x, String width) {}

    static HtmlPulse of(HtmlSpan span, Grid grid) {
        Map<Instant, Long> events = new TreeMap<>();
        for (Cell cell : grid.cells()) {
            if (cell.from() != null) {
                events.merge(cell.from(), cell.inScope(), Long::sum);
            }
        }
        long most = events.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        Instant next = null;
        for (Map.Entry<Instant, Long> step : events.entrySet()) {
            Instant from = step.getKey();
            Instant until = from.plus(grid.step().length());
            if (next != null && next.isBefore(from)) {
                gaps.add(new Gap(span.place(next), span.share(next, from)));
            }
            if (step.getValue() > 0) {
                int height = Math.toIntExact(Math.max(3, LONGEST * step.getValue() / most));
                bars.add(new Bar(span.place(from), span.share(from, until), height));
            }
            next = until;
        }
        return new HtmlPulse(grid.step().word(), bars.isEmpty() ? "" : HtmlWords.count(most, "call"), bars, gaps);
    }

    /** How much room it takes; 0 where nothing is known of the steps. */
    public int height() {
        return bars.isEmpty() && gaps.isEmpty() ? 0 : LONGEST + 4;
    }
}
