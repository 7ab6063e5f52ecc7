package dev.trailcheck.report.html;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Pending;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of a rule in this run: silence of a rule that ran says something, silence of one that failed does not. */
public record HtmlRule(
        String id, String title, String severity, long findings, String outcome, String width, boolean ranQuiet) {

    private static final String FOUND_NOTHING = "ran, found nothing";

    static List<HtmlRule> of(Assessment assessment) {
        HtmlOutcomes outcomes = HtmlOutcomes.of(assessment);
        Map<String, Long> pending =
                assessment.pending().stream().collect(Collectors.groupingBy(Pending::rule, Collectors.counting()));
        return assessment.rules().stream()
                .map(rule -> {
                    long found = outcomes.standing(rule);
                    String silence = outcomes.stopped().contains(rule.id())
                            ? "was stopped, judged nothing"
                            : silence(outcomes, outcomes.excepted(rule), pending.getOrDefault(rule.id(), 0L));
                    return of(rule, found, found == 0 ? silence : HtmlWords.count(found, "finding"), outcomes.most());
                })
                .toList();
    }

    private static HtmlRule of(Rule rule, long findings, String outcome, long most) {
        String title = Plain.text(rule.title());
        return new HtmlRule(
                rule.id(),
                title,
                rule.severity().word(),
                findings,
                outcome,
                HtmlWords.percent(findings, most),
                outcome.equals(FOUND_NOTHING));
    }

    private static String silence(HtmlOutcomes outcomes, long excepted, long pending) {
        if (outcomes.idle()) {
            return "had nothing to judge";
        }
        if (excepted > 0) {
            return "found only what is excepted, %s".formatted(HtmlWords.number(excepted));
        }
        return pending == 0 ? FOUND_NOTHING : "found nothing yet, %s pending".formatted(HtmlWords.number(pending));
    }
}
