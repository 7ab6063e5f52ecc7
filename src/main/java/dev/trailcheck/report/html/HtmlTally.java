package dev.trailcheck.report.html;

import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Status;
import dev.trailcheck.rule.Severity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many findings there are of one kind; {@code hidden} is said when the reader filters them out, {@code width} is that
 * of its bar, where the longest is the whole.
 */
public record HtmlTally(String word, long findings, String count, String hidden, String width) {

    /** By severity, also those that there are none of. */
    static List<HtmlTally> of(List<Finding> findings) {
        Map<Severity, Long> counts = bySeverity(findings);
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return Arrays.stream(Severity.values())
                .map(severity -> of(severity.word(), counts.getOrDefault(severity, 0L), most))
                .toList();
    }

    /** By where they stand in their lives. */
    static List<HtmlTally> ofLives(List<Finding> findings) {
        return Stream.of(Status.NEW, Status.OPEN)
                .map(status -> of(
                        status.word(),
                        findings.stream()
                                .filter(finding -> finding.status() == status)
                                .count(),
                        findings.size()))
                .toList();
    }

    /** Such as: 1 critical, 2 high. */
    static String said(List<Finding> findings) {
        return bySeverity(findings).entrySet().stream()
                .map(entry -> HtmlWords.number(entry.getValue()) + " "
                        + entry.getKey().word())
                .collect(Collectors.joining(", "));
    }

    static Map<Severity, Long> bySeverity(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.rule().severity(),
                        () -> new EnumMap<>(Severity.class),
                        Collectors.counting()));
    }

    private static HtmlTally of(String word, long findings, long most) {
        String hidden = "%s %s %s."
                .formatted(
                        HtmlWords.number(findings), word, findings == 1 ? "finding is hidden" : "findings are hidden");
        return new HtmlTally(
                word, findings, HtmlWords.number(findings), hidden, HtmlWords.percent(findings, Math.max(1, most)));
    }
}
