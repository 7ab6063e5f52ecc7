package dev.trailcheck.report.html;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One version of one framework, and the controls of it that the rules of this run speak of. */
public record HtmlFramework(String name, List<Line> controls) {

    /** A control, how its rules bear on it, which they are, and how many findings they have. */
    public record Line(String id, String relation, List<String> rules, long findings, String count) {}

    static List<HtmlFramework> of(Assessment assessment, List<Finding> standing) {
        Map<String, Long> counts = standing.stream()
                .collect(Collectors.groupingBy(finding -> finding.rule().id(), Collectors.counting()));
        Map<String, Map<Control, List<String>>> frameworks = new TreeMap<>();
        for (Rule rule : assessment.rules()) {
            for (Control control : rule.controls()) {
                frameworks
                        .computeIfAbsent(control.framework() + " " + control.version(), name -> new TreeMap<>())
                        .merge(control, List.of(rule.id()), HtmlFramework::both);
            }
        }
        return frameworks.entrySet().stream()
                .map(entry -> new HtmlFramework(Plain.text(entry.getKey()), lines(entry.getValue(), counts)))
                .toList();
    }

    private static List<Line> lines(Map<Control, List<String>> controls, Map<String, Long> counts) {
        return controls.entrySet().stream()
                .map(entry -> {
                    Control control = entry.getKey();
                    long findings = entry.getValue().stream()
                            .mapToLong(rule -> counts.getOrDefault(rule, 0L))
                            .sum();
                    return new Line(
                            Plain.text(control.id()),
                            control.relation().word(),
                            entry.getValue(),
                            findings,
                            findings == 0 ? "none" : HtmlWords.number(findings));
                })
                .toList();
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
