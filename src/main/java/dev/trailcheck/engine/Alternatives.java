package dev.trailcheck.engine;

import java.util.List;
import org.drools.model.Condition;
import org.drools.model.Model;
import org.drools.model.Rule;

/** Counts the rules that the engine would make of one, since it takes each combination of alternatives by itself. */
final class Alternatives {

    /** More than anybody would count, and small enough to multiply. */
    private static final long MANY = 1_000_000;

    private Alternatives() {}

    static long in(Model model) {
        return model.getRules().stream()
                .map(Rule::getView)
                .mapToLong(Alternatives::in)
                .max()
                .orElse(1);
    }

    private static long in(Condition condition) {
        List<Condition> parts = condition.getSubConditions();
        if (parts == null || parts.isEmpty()) {
            return 1;
        }
        boolean either = condition.getType() == Condition.Type.OR;
        long count = either ? 0 : 1;
        for (Condition part : parts) {
            long inPart = in(part);
            count = Math.min(MANY, either ? count + inPart : count * inPart);
        }
        return count;
    }
}
