package dev.trailcheck.report.html;

import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.rule.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When: the window cut into equal columns, with a mark for each finding in them, the worst at the bottom, and beneath them
 * what was read. Where findings are many, one mark stands for several. Places along the window are percentages, so that
 * marks keep their size on any screen; they are made of whole numbers, so that every machine draws the same picture.
 */
public record HtmlStrip(
        String column,
        String perMark,
        int axis,
        int height,
        List<Mark> marks,
        HtmlPulse pulse,
        List<Tick> ticks,
        List<Line> lines) {

    private static final int MOST_COLUMNS = 80;
    private static final int MOST_MARKS = 8;
    private static final int STEP = 14;
    private static final int DATES = 24;
    private static final int MOST_TICKS = 8;

    /** A finding, or {@code perMark} of them, drawn beneath {@code y} in the middle of its column. */
    public record Mark(String severity, String x, int y) {}

    /** A date on the axis, where its column begins; {@code late} is one whose text would not fit on a small screen. */
    public record Tick(String label, String x, boolean late) {}

    /** A column of the picture in words. */
    public record Line(String from, String findings, String severities) {}

    /** Empty where there is nothing to draw. */
    static Optional<HtmlStrip> of(Coverage coverage, List<Finding> standing) {
        return HtmlSpan.of(coverage, standing, MOST_COLUMNS).map(span -> of(span, coverage, standing));
    }

    private static HtmlStrip of(HtmlSpan span, Coverage coverage, List<Finding> standing) {
        Map<Integer, List<Finding>> columns = new TreeMap<>();
        standing.forEach(finding -> columns.computeIfAbsent(span.columnOf(finding.time()), c -> new ArrayList<>())
                .add(finding));
        int fullest = columns.values().stream().mapToInt(List::size).max().orElse(0);
        int perMark = Math.max(1, (fullest + MOST_MARKS - 1) / MOST_MARKS);
        int axis = STEP
                * columns.values().stream()
                        .mapToInt(findings -> stack(findings, perMark).size())
                        .max()
                        .orElse(0);
        List<Mark> marks = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        columns.forEach((column, findings) -> {
            String x = HtmlWords.percent(2L * column + 1, 2L * span.columns());
            int y = axis;
            for (Severity severity : stack(findings, perMark)) {
                y -= STEP;
                marks.add(new Mark(severity.word(), x, y));
            }
            lines.add(new Line(
                    HtmlWords.utc(span.begin(column)), HtmlWords.number(findings.size()), HtmlTally.said(findings)));
        });
        HtmlPulse pulse = HtmlPulse.of(span, coverage.grid());
        return new HtmlStrip(
                span.unit().words(),
                perMark == 1 ? "one finding" : "up to " + HtmlWords.count(perMark, "finding"),
                axis,
                axis + pulse.height() + DATES,
                marks,
                pulse,
                ticks(span),
                lines);
    }

    private static List<Severity> stack(List<Finding> findings, int perMark) {
        List<Severity> stack = new ArrayList<>();
        HtmlTally.bySeverity(findings).forEach((severity, count) -> {
            for (long drawn = 0; drawn < count; drawn += perMark) {
                stack.add(severity);
            }
        });
        return stack;
    }

    /** A few round dates from the left; the last one gives way where its text would not fit. */
    private static List<Tick> ticks(HtmlSpan span) {
        int step = span.unit().round();
        while (span.columns() / step > MOST_TICKS) {
            step *= 2;
        }
        List<Tick> ticks = new ArrayList<>();
        for (int column = 0; column == 0 || 100 * column / span.columns() < 92; column += step) {
            Instant begin = span.begin(column);
            boolean hours = span.unit().length().toHours() == 1;
            String label = hours ? begin.toString().substring(5, 16).replace('T', ' ') : HtmlWords.day(begin);
            ticks.add(new Tick(label, HtmlWords.percent(column, span.columns()), 100 * column / span.columns() > 66));
        }
        return ticks;
    }
}
