package dev.trailcheck.workshop;

import dev.trailcheck.rule.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Remembers what a test said of a rule, for as long as neither text changes; so a save costs one rule, not all. */
public final class TestMemory {

    /** All that the outcome depends on. */
    private record Texts(Rule rule, String logic, String test) {}

    private final Map<Texts, TestedRule> outcomes = new HashMap<>();

    /** The outcome known for these texts, else a new one. */
    TestedRule recall(Rule rule, String logic, String test, Supplier<TestedRule> otherwise) {
        Texts texts = new Texts(rule, logic, test);
        TestedRule known = outcomes.get(texts);
        TestedRule outcome = known == null ? otherwise.get() : known;
        outcomes.keySet().removeIf(other -> other.rule().id().equals(rule.id()) && !other.equals(texts));
        outcomes.put(texts, outcome);
        return outcome;
    }
}
