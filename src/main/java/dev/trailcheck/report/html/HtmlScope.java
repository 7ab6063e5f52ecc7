package dev.trailcheck.report.html;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Status;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was looked at, so that a reader knows what the page can speak of. */
public record HtmlScope(
        String window,
        String asOf,
        String files,
        String records,
        String judged,
        String outOfScope,
        String outsideWindow,
        String duplicate,
        String rejected,
        Names accounts,
        Names regions,
        String rules,
        String lives) {

    private static final int MOST_NAMES = 12;

    /** What was seen of one kind; {@code list} is folded away under {@code count} where it is long. */
    public record Names(String count, String list, boolean folded) {

        static Names of(List<String> names, String noun) {
            return new Names(
                    HtmlWords.count(names.size(), noun),
                    names.stream().map(Plain::text).collect(Collectors.joining(", ")),
                    names.size() > MOST_NAMES);
        }
    }

    static HtmlScope of(Assessment assessment) {
        Coverage coverage = assessment.coverage();
        return new HtmlScope(
                window(coverage.from(), coverage.until()),
                assessment.asOf() == null ? "no moment: nothing was in scope" : HtmlWords.utc(assessment.asOf()),
                HtmlWords.number(coverage.files()),
                HtmlWords.number(coverage.records()),
                HtmlWords.number(coverage.judged()),
                HtmlWords.number(coverage.outOfScope()),
                HtmlWords.number(coverage.outsideWindow()),
                HtmlWords.number(coverage.duplicate()),
                HtmlWords.number(coverage.rejected()),
                Names.of(coverage.accounts(), "account"),
                Names.of(coverage.regions(), "region"),
                HtmlWords.number(assessment.rules().size()),
                lives(assessment));
    }

    /** Such as: 3 new, 5 open, 2 excepted, since the run as of a moment; "" where all are of this run and none settled. */
    private static String lives(Assessment assessment) {
        String since = assessment
                .ledgerAsOf()
                .map(moment -> ", since the run as of " + HtmlWords.utc(moment))
                .orElse("");
        if (since.isEmpty() && assessment.findings().size() == assessment.count(Status.NEW)) {
            return "";
        }
        String counts = Arrays.stream(Status.values())
                .filter(status -> assessment.count(status) > 0)
                .map(status -> HtmlWords.number(assessment.count(status)) + " " + status.word())
                .collect(Collectors.joining(", "));
        return (counts.isEmpty() ? "none" : counts) + since;
    }

    private static String window(@Nullable Instant from, @Nullable Instant until) {
        if (from == null && until == null) {
            return "none: no record told a time";
        }
        String begin = from == null ? "the beginning of the logs" : HtmlWords.utc(from);
        String end = until == null ? "the end of the logs" : HtmlWords.utc(until);
        return begin + " to " + end;
    }
}
