package dev.trailcheck.report.html;

import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A stretch of time cut into columns of one unit each. */
record HtmlSpan(Instant begin, Unit unit, int columns) {

    /** A length, how it is said, and how many of them the axis should count in, so that its dates are round. */
    record Unit(Duration length, String words, int round) {}

    private static final List<Unit> UNITS = List.of(
            new Unit(Duration.ofHours(1), "one hour", 3),
            new Unit(Duration.ofHours(6), "six hours", 4),
            new Unit(Duration.ofDays(1), "one day", 1),
            new Unit(Duration.ofDays(7), "seven days", 1),
            new Unit(Duration.ofDays(28), "four weeks", 1),
            new Unit(Duration.ofDays(364), "52 weeks", 1));

    /**
     * The window, widened where a finding or a log file lies outside it, in the smallest unit that needs no more than
     * {@code most}; empty where nothing tells a time.
     */
    static Optional<HtmlSpan> of(Coverage coverage, List<Finding> findings, int most) {
        List<Instant> moments = Stream.of(
                        findings.stream().map(Finding::time),
                        Stream.ofNullable(coverage.from()),
                        Stream.ofNullable(coverage.until()),
                        coverage.grid().cells().stream().flatMap(cell -> Stream.ofNullable(cell.from())))
                .flatMap(Function.identity())
                .sorted()
                .toList();
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(of(moments.get(0), moments.get(moments.size() - 1), most));
    }

    private static HtmlSpan of(Instant first, Instant last, int most) {
        for (Unit unit : UNITS) {
            HtmlSpan span = cut(first, last, unit);
            if (span.columns <= most) {
                return span;
            }
        }
        Unit years =
                new Unit(Duration.between(first, last).dividedBy(most).plusDays(1), "an equal part of the window", 1);
        return cut(first, last, years);
    }

    private static HtmlSpan cut(Instant first, Instant last, Unit unit) {
        boolean hourly = unit.length().equals(Duration.ofHours(1));
        Instant begin = first.truncatedTo(hourly ? ChronoUnit.HOURS : ChronoUnit.DAYS);
        long columns = Math.max(1, ceiling(Duration.between(begin, last), unit.length()));
        return new HtmlSpan(begin, unit, (int) Math.min(columns, Integer.MAX_VALUE));
    }

    private static long ceiling(Duration whole, Duration part) {
        long parts = whole.dividedBy(part);
        return part.multipliedBy(parts).equals(whole) ? parts : parts + 1;
    }

    /** Where a moment lies along the whole, which is 1; what is outside is at the nearer end. */
    String place(Instant time) {
        return HtmlWords.percent(within(time), length());
    }

    /** How much of the whole lies between two moments, of which the second is the later. */
    String share(Instant from, Instant until) {
        return HtmlWords.percent(within(until) - within(from), length());
    }

    private long within(Instant time) {
        return Math.max(0, Math.min(length(), Duration.between(begin, time).toSeconds()));
    }

    private long length() {
        return unit.length().toSeconds() * columns;
    }

    /** A finding at the very end of the window belongs to the last column. */
    int columnOf(Instant time) {
        return (int) Math.min(columns - 1L, Duration.between(begin, time).dividedBy(unit.length()));
    }

    Instant begin(int column) {
        return begin.plus(unit.length().multipliedBy(column));
    }
}
