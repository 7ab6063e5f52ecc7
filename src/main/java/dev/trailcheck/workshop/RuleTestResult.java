package dev.trailcheck.workshop;

import java.util.List;

/** What became of one case of a rule's test, which begins on a line of its file; no differences mean that it held. */
public record RuleTestResult(String rule, String name, String file, int line, List<Difference> differences) {

    public RuleTestResult {
        differences = List.copyOf(differences);
    }

    public boolean held() {
        return differences.isEmpty();
    }
}
