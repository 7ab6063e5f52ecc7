package dev.trailcheck.report.html;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Status;
import dev.trailcheck.rule.Rule;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What became of each rule, by its id: findings that stand, findings that are excepted, and whether it judged at all. */
record HtmlOutcomes(Map<String, Long> standing, Map<String, Long> excepted, Set<String> stopped, boolean idle) {

    static HtmlOutcomes of(Assessment assessment) {
        return new HtmlOutcomes(
                counts(assessment, finding -> finding.status().stands()),
                counts(assessment, finding -> finding.status() == Status.EXCEPTED),
                assessment.gaps().stream()
                        .filter(gap -> gap.kind().equals("rule-failed"))
                        .map(Gap::where)
                        .collect(Collectors.toSet()),
                assessment.coverage().judged() == 0);
    }

    long standing(Rule rule) {
        return standing.getOrDefault(rule.id(), 0L);
    }

    long excepted(Rule rule) {
        return excepted.getOrDefault(rule.id(), 0L);
    }

    /** Whether the rule's silence says anything. */
    boolean judged(Rule rule) {
        return !idle && !stopped.contains(rule.id());
    }

    /** The longest bar stands for so many. */
    long most() {
        return standing.values().stream().mapToLong(Long::longValue).max().orElse(1);
    }

    private static Map<String, Long> counts(Assessment assessment, Predicate<Finding> wanted) {
        return assessment.findings().stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(finding -> finding.rule().id(), Collectors.counting()));
    }
}
