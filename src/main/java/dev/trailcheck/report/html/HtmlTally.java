package dev.trailcheck.report.html;

import dev.trailcheck.finding.Finding;
import dev.trailcheck.rule.Severity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many findings there are of one severity; {@code hidden} is said when the reader filters them out. */
public record HtmlTally(String severity, long findings, String count, String hidden) {

    static List<HtmlTally> of(List<Finding> shown) {
        Map<Severity, Long> counts = bySeverity(shown);
        return Arrays.stream(Severity.values())
                .map(severity -> of(severity, counts.getOrDefault(severity, 0L)))
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

    private static HtmlTally of(Severity severity, long findings) {
        String hidden = "%s %s %s."
                .formatted(
                        HtmlWords.number(findings),
                        severity.word(),
                        findings == 1 ? "finding is hidden" : "findings are hidden");
        return new HtmlTally(severity.word(), findings, HtmlWords.number(findings), hidden);
    }
}
