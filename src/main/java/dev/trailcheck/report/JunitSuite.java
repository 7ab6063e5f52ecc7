package dev.trailcheck.report;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a rule came to: the places, each an account and a region, that it found quiet, and its findings. A rule that was
 * {@code stopped}, which "" says it was not, found no place quiet.
 */
record JunitSuite(Rule rule, String stopped, List<String> quiet, List<Finding> findings) {

    /** The kind of a gap whose place is the name of a rule. */
    private static final String RULE_FAILED = "rule-failed";

    static List<JunitSuite> of(Assessment assessment) {
        SortedSet<String> places = new TreeSet<>();
        assessment.coverage().grid().places().forEach(place -> places.add(place(place.account(), place.region())));
        assessment.findings().forEach(finding -> places.add(place(finding)));
        Map<String, List<Finding>> found = assessment.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.rule().id()));
        return assessment.rules().stream()
                .map(rule -> of(rule, assessment.gaps(), places, found.getOrDefault(rule.id(), List.of())))
                .toList();
    }

    private static JunitSuite of(Rule rule, List<Gap> gaps, SortedSet<String> places, List<Finding> findings) {
        String stopped = gaps.stream()
                .filter(gap -> gap.kind().equals(RULE_FAILED) && gap.where().equals(rule.id()))
                .map(Gap::what)
                .findFirst()
                .orElse("");
        SortedSet<String> quiet = new TreeSet<>(stopped.isEmpty() ? places : List.of());
        findings.stream().filter(finding -> finding.status().stands()).forEach(finding -> quiet.remove(place(finding)));
        return new JunitSuite(rule, stopped, List.copyOf(quiet), findings);
    }

    static String place(Finding finding) {
        return place(finding.account(), finding.region());
    }

    JunitCounts counts() {
        long standing =
                findings.stream().filter(finding -> finding.status().stands()).count();
        int errors = stopped.isEmpty() ? 0 : 1;
        return new JunitCounts(
                (long) errors + quiet.size() + findings.size(), standing, errors, findings.size() - standing);
    }

    private static String place(String account, String region) {
        return account + " " + region;
    }
}
