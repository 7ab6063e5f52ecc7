package dev.trailcheck.report.html;

import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Status;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The findings of one rule, day by day, and what its page says of them: once, however many they are. {@code lives} are the
 * classes by which a filter knows whether anything here passes it; {@code open} says that the group is short enough to
 * stand open from the start.
 */
public record HtmlGroup(
        String rule,
        String title,
        String severity,
        String count,
        String more,
        String lives,
        boolean open,
        List<HtmlProse> prose,
        String controls,
        List<Day> days) {

    private static final int MOST_OPEN = 50;

    /** The day is said once for all its findings. */
    public record Day(String date, String lives, List<HtmlFinding> findings) {}

    /** The first {@code shown} of the findings of a rule, of which the first {@code inFull} are told in full. */
    static HtmlGroup of(List<Finding> findings, int shown, int inFull) {
        Rule rule = findings.get(0).rule();
        List<Finding> told = findings.subList(0, shown);
        int left = findings.size() - shown;
        return new HtmlGroup(
                rule.id(),
                Plain.text(rule.title()),
                rule.severity().word(),
                HtmlWords.count(findings.size(), "finding")
                        + (left == 0 ? "" : ", %s shown".formatted(HtmlWords.number(shown))),
                left == 0 ? "" : HtmlWords.number(left),
                lives(told),
                shown <= MOST_OPEN,
                HtmlProse.of(rule.page()),
                rule.controls().stream().map(Control::toString).map(Plain::text).collect(Collectors.joining("; ")),
                days(told, inFull));
    }

    private static List<Day> days(List<Finding> findings, int inFull) {
        Map<String, List<Finding>> byDay = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byDay.computeIfAbsent(HtmlWords.day(finding.time()), day -> new ArrayList<>())
                    .add(finding);
        }
        List<Day> days = new ArrayList<>();
        int told = 0;
        for (Map.Entry<String, List<Finding>> day : byDay.entrySet()) {
            List<HtmlFinding> shown = new ArrayList<>();
            for (Finding finding : day.getValue()) {
                shown.add(told++ < inFull ? HtmlFinding.inFull(finding) : HtmlFinding.inBrief(finding));
            }
            days.add(new Day(day.getKey(), lives(day.getValue()), shown));
        }
        return days;
    }

    private static String lives(List<Finding> findings) {
        return findings.stream()
                .map(Finding::status)
                .distinct()
                .sorted()
                .map(Status::word)
                .map(word -> "has-" + word)
                .collect(Collectors.joining(" "));
    }
}
