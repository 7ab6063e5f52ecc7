package dev.trailcheck.engine.probe;

import dev.trailcheck.engine.outline.Condition;
import dev.trailcheck.engine.outline.FactPattern;
import dev.trailcheck.engine.outline.Group;
import java.util.ArrayList;
import java.util.List;

/** Numbers the conditions of a rule. */
final class Steps {

    private Steps() {}

    static List<Step> of(List<Condition> conditions) {
        return of("", conditions);
    }

    private static List<Step> of(String before, List<Condition> conditions) {
        List<Step> steps = new ArrayList<>();
        for (Condition condition : conditions) {
            String number = before + (steps.size() + 1);
            steps.add(new Step(number, condition, of(number + ".", inner(condition))));
        }
        return steps;
    }

    private static List<Condition> inner(Condition condition) {
        if (condition instanceof Group group) {
            return group.kind() == Group.Kind.FORALL ? List.of() : group.conditions();
        }
        return condition instanceof FactPattern pattern ? pattern.source().conditions() : List.of();
    }
}
