package dev.trailcheck.report.html;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One version of one framework, how it stands in one sentence, and its controls that the rules of this run speak of. */
public record HtmlFramework(String name, String sum, List<HtmlControl> controls) {

    static List<HtmlFramework> of(Assessment assessment) {
        Map<String, Map<Control, List<Rule>>> frameworks = new TreeMap<>();
        for (Rule rule : assessment.rules()) {
            for (Control control : rule.controls()) {
                frameworks
                        .computeIfAbsent(control.framework() + " " + control.version(), name -> new TreeMap<>())
                        .computeIfAbsent(control, key -> new ArrayList<>())
                        .add(rule);
            }
        }
        HtmlOutcomes outcomes = HtmlOutcomes.of(assessment);
        return frameworks.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), outcomes))
                .toList();
    }

    private static HtmlFramework of(String name, Map<Control, List<Rule>> controls, HtmlOutcomes outcomes) {
        List<HtmlControl> lines = controls.entrySet().stream()
                .map(entry -> HtmlControl.of(entry.getKey(), entry.getValue(), outcomes))
                .toList();
        Map<HtmlControl.Standing, Long> counts = lines.stream()
                .collect(Collectors.groupingBy(HtmlControl::standing, TreeMap::new, Collectors.counting()));
        String sum = counts.entrySet().stream()
                .map(entry -> entry.getKey().words() + " " + HtmlWords.number(entry.getValue()))
                .collect(Collectors.joining(", "));
        return new HtmlFramework(Plain.text(name), HtmlWords.sentence(sum), lines);
    }
}
