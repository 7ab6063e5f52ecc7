package dev.trailcheck.engine.explain;

import dev.trailcheck.engine.outline.Condition;
import java.util.List;

/**
 * Whether one condition of a rule holds for the call in question, with the facts that made it so, or else those that
 * came nearest; {@code others} counts the facts that would have served as well. {@code parts} answer for the conditions
 * within it.
 */
public record Answer(Condition condition, Truth truth, List<Candidate> candidates, int others, List<Answer> parts) {

    public Answer {
        candidates = List.copyOf(candidates);
        parts = List.copyOf(parts);
    }

    static Answer open(Condition condition) {
        return new Answer(condition, Truth.OPEN, List.of(), 0, List.of());
    }
}
