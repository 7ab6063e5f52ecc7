package dev.trailcheck.engine.explain;

import dev.trailcheck.engine.outline.FactPattern;
import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.rule.Rule;
import java.util.List;
import java.util.Optional;

/**
 * Why a rule fires on a call, or why it does not: its conditions in the order of its text, as far as they can be
 * answered. {@code trouble} says what kept a constraint from being looked at by itself, "" where nothing did.
 */
public record Explanation(Rule rule, RuleOutline outline, List<Answer> answers, String trouble) {

    public Explanation {
        answers = List.copyOf(answers);
    }

    public boolean fires() {
        return !answers.isEmpty() && answers.stream().allMatch(answer -> answer.truth() == Truth.HOLDS);
    }

    /** Where the rule stopped; empty where it fires, and where nobody can say. */
    public Optional<Stop> stop() {
        return answers.stream()
                .filter(answer -> answer.truth() == Truth.FAILS)
                .findFirst()
                .map(answer -> Stop.at(answer, outline.reported()));
    }

    /** Whether the call made no fact of the type that the rule reports, so that nothing else was asked. */
    public boolean isBesideThePoint() {
        return answers.stream()
                .allMatch(answer -> answer.truth() == Truth.OPEN
                        || (answer.truth() == Truth.FAILS
                                && answer.candidates().isEmpty()
                                && answer.parts().isEmpty()
                                && answer.condition() instanceof FactPattern pattern
                                && pattern.binds(outline.reported())));
    }
}
