package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.rule.Rule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules that a run's results speak of, one for each id, in the order of their descriptors: those of the run, and after
 * them those that only findings of earlier runs still name. One severity for each id, since sites keep it by rule.
 */
final class SarifDescriptors {

    private final Map<String, Rule> byId = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();

    SarifDescriptors(Assessment run, Collection<Finding> findings) {
        run.rules().forEach(this::add);
        findings.stream().map(Finding::rule).forEach(this::add);
    }

    private void add(Rule rule) {
        if (byId.putIfAbsent(rule.id(), rule) == null) {
            places.put(rule.id(), places.size());
        }
    }

    List<Rule> rules() {
        return List.copyOf(byId.values());
    }

    Rule of(Finding finding) {
        return byId.getOrDefault(finding.rule().id(), finding.rule());
    }

    int placeOf(Finding finding) {
        return places.getOrDefault(finding.rule().id(), -1);
    }
}
