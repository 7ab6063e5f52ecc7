package dev.trailcheck.report.html;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Pending;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of a rule in this run: silence of a rule that ran says something, silence of one that failed does not. */
public record HtmlRule(String id, String title, String severity, long findings, String outcome, boolean ranQuiet) {

    private static final String FOUND_NOTHING = "ran, found nothing";

    static List<HtmlRule> of(Assessment assessment, List<Finding> standing) {
        Map<String, Long> counts = standing.stream()
                .collect(Collectors.groupingBy(finding -> finding.rule().id(), Collectors.counting()));
        Map<String, Long> pending =
                assessment.pending().stream().collect(Collectors.groupingBy(Pending::rule, Collectors.counting()));
        Set<String> failed = assessment.gaps().stream()
                .filter(gap -> gap.kind().equals("rule-failed"))
                .map(Gap::where)
                .collect(Collectors.toSet());
        boolean idle = assessment.coverage().judged() == 0;
        return assessment.rules().stream()
                .map(rule -> {
                    long found = counts.getOrDefault(rule.id(), 0L);
                    String silence = failed.contains(rule.id())
                            ? "was stopped, judged nothing"
                            : silence(idle, pending.getOrDefault(rule.id(), 0L));
                    return of(rule, found, found == 0 ? silence : HtmlWords.count(found, "finding"));
                })
                .toList();
    }

    private static HtmlRule of(Rule rule, long findings, String outcome) {
        String title = Plain.text(rule.title());
        return new HtmlRule(rule.id(), title, rule.severity().word(), findings, outcome, outcome.equals(FOUND_NOTHING));
    }

    private static String silence(boolean idle, long pending) {
        if (idle) {
            return "had nothing to judge";
        }
        return pending == 0 ? FOUND_NOTHING : "found nothing yet, %s pending".formatted(HtmlWords.number(pending));
    }
}
