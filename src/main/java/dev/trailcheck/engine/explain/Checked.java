package dev.trailcheck.engine.explain;

import dev.trailcheck.engine.outline.Constraint;
import java.util.List;

/** One constraint, whether it holds of one fact, and the values it met there. */
public record Checked(Constraint constraint, Truth truth, List<Value> values) {

    public Checked {
        values = List.copyOf(values);
    }
}
