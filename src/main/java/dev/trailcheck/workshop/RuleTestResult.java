package dev.trailcheck.workshop;

import java.util.List;

/** What became of one case of a rule's test; no differences mean that it held. */
public record RuleTestResult(String rule, String name, List<String> differences) {

    public RuleTestResult {
        differences = List.copyOf(differences);
    }

    public boolean held() {
        return differences.isEmpty();
    }
}
