package dev.trailcheck.engine.explain;

import dev.trailcheck.engine.outline.Condition;
import dev.trailcheck.engine.outline.Constraint;
import dev.trailcheck.engine.outline.FactPattern;
import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a rule fired, from the facts it fired on alone: that all it asks was so is known, so nothing is evaluated again,
 * and only the values are read.
 */
public final class Reasons {

    private static final int LONGEST = 300;

    private final Map<String, Object> names;
    private final Deque<Object> facts;
    private final List<Reason> reasons = new ArrayList<>();

    private Reasons(Sounding fired) {
        this.facts = new ArrayDeque<>(fired.facts());
        this.names = fired.names();
    }

    /** A rule may fire on one call several times; of those the one with the smallest words tells why. */
    public static List<Reason> of(RuleOutline rule, Collection<Sounding> fired) {
        Map<String, List<Sounding>> byWords = fired.stream().collect(Collectors.groupingBy(Reasons::words));
        return byWords.keySet().stream().min(Comparator.naturalOrder()).map(byWords::get).orElse(List.of()).stream()
                .map(one -> of(rule, one))
                .min(Comparator.comparing(List::toString))
                .orElse(List.of());
    }

    private static List<Reason> of(RuleOutline rule, Sounding fired) {
        Reasons reasons = new Reasons(fired);
        rule.conditions().forEach(reasons::condition);
        return reasons.reasons;
    }

    private static String words(Sounding fired) {
        return fired.facts().stream().map(FactWords::fact).collect(Collectors.joining(", "));
    }

    private void condition(Condition condition) {
        Object fact = condition instanceof FactPattern pattern ? next(pattern) : condition;
        if (!(condition instanceof FactPattern pattern) || pattern.tests().isEmpty()) {
            List<String> met = fact instanceof Condition ? List.of() : List.of(FactWords.fact(fact));
            reasons.add(new Reason(
                    condition.written().line(), cut(condition.written().words()), met));
            return;
        }
        Map<String, Object> known =
                new Trail(List.of(), List.of(), names).met(pattern, fact).names();
        pattern.tests().forEach(test -> reasons.add(reason(test, fact, known)));
    }

    private static Reason reason(Constraint test, Object fact, Map<String, Object> known) {
        return new Reason(
                test.written().line(),
                cut(test.written().words()),
                Values.of(test.expression(), fact, known).stream()
                        .map(value -> value.path() + " is " + value.value())
                        .toList());
    }

    /** Results of an accumulate lie among the facts; what an accumulate came to is known by its names. */
    private Object next(FactPattern pattern) {
        String type = pattern.type().text();
        while (!facts.isEmpty() && pattern.source().calculations().isEmpty()) {
            Object fact = facts.removeFirst();
            if (fact.getClass().getSimpleName().equals(type)) {
                return fact;
            }
        }
        return pattern;
    }

    /** The same words stand in every finding of a rule, and need to be kept once. */
    private static String cut(String words) {
        String plain = Plain.text(words);
        return (plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...").intern();
    }
}
