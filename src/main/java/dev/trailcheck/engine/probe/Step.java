package dev.trailcheck.engine.probe;

import dev.trailcheck.engine.outline.Condition;
import java.util.List;

/**
 * A condition of a rule, numbered: its place among its neighbours after that of the condition it stands in, and the
 * conditions that stand in it. The numbers name its probes.
 */
public record Step(String number, Condition condition, List<Step> inner) {

    public Step {
        inner = List.copyOf(inner);
    }

    /** The probe that fires where the condition holds as a whole. */
    public String whole() {
        return number;
    }

    /** The probe that fires where one constraint of the pattern holds, whatever the others say. */
    public String constraint(int index) {
        return number + "#" + index;
    }
}
