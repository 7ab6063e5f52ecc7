package dev.trailcheck.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What rules answer when they are asked which approvals would cover which deletes, by rule; and which of the deletes that
 * an earlier run gave uses to are known again. Answers from parts of a run can be put together.
 */
public final class Answers implements Serializable {

    private final Map<String, List<Grant>> grants = new TreeMap<>();
    private final Set<String> deletes = new TreeSet<>();
    private final SortedMap<String, RuleFailure> failures = new TreeMap<>();

    static Answers knowing(Collection<String> deletes) {
        Answers answers = new Answers();
        answers.deletes.addAll(deletes);
        return answers;
    }

    /** Takes in the answers of another part. */
    public void add(Answers other) {
        other.grants.forEach(this::add);
        deletes.addAll(other.deletes);
        addFailures(other.failures);
    }

    void add(String rule, List<Grant> granted) {
        grants.computeIfAbsent(rule, id -> new ArrayList<>()).addAll(granted);
    }

    void addFailures(Map<String, RuleFailure> more) {
        more.forEach((rule, why) -> failures.merge(rule, why, RuleFailure::first));
    }

    Map<String, List<Grant>> grants() {
        return grants;
    }

    Set<String> deletes() {
        return deletes;
    }

    Map<String, RuleFailure> failures() {
        return failures;
    }
}
