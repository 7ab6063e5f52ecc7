package dev.trailcheck.report.html;

import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The findings of one rule, day by day, and what its page says of them: once, however many they are. */
public record HtmlGroup(
        String rule,
        String title,
        String severity,
        String count,
        List<HtmlProse> prose,
        String controls,
        List<Day> days) {

    /** The day is said once for all its findings. */
    public record Day(String date, List<HtmlFinding> findings) {}

    /** One group for each rule, in the order of the findings; {@code shown} is the front of {@code standing}. */
    static List<HtmlGroup> of(List<Finding> standing, List<Finding> shown) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        standing.forEach(finding -> totals.merge(finding.rule().id(), 1, Integer::sum));
        Map<String, List<Finding>> byRule = new LinkedHashMap<>();
        for (Finding finding : shown) {
            byRule.computeIfAbsent(finding.rule().id(), id -> new ArrayList<>()).add(finding);
        }
        return byRule.entrySet().stream()
                .map(entry -> of(entry.getValue(), totals.getOrDefault(entry.getKey(), 0)))
                .toList();
    }

    private static HtmlGroup of(List<Finding> findings, int total) {
        Rule rule = findings.get(0).rule();
        String count = HtmlWords.count(total, "finding")
                + (findings.size() < total ? ", %s shown".formatted(HtmlWords.number(findings.size())) : "");
        return new HtmlGroup(
                rule.id(),
                Plain.text(rule.title()),
                rule.severity().word(),
                count,
                HtmlProse.of(rule.page()),
                rule.controls().stream().map(Control::toString).map(Plain::text).collect(Collectors.joining("; ")),
                days(findings));
    }

    private static List<Day> days(List<Finding> findings) {
        Map<String, List<HtmlFinding>> byDay = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byDay.computeIfAbsent(HtmlWords.day(finding.time()), day -> new ArrayList<>())
                    .add(HtmlFinding.of(finding));
        }
        return byDay.entrySet().stream()
                .map(entry -> new Day(entry.getKey(), entry.getValue()))
                .toList();
    }
}
