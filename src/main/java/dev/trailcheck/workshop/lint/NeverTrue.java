package dev.trailcheck.workshop.lint;

import dev.trailcheck.engine.outline.Constraint;
import dev.trailcheck.engine.outline.FactPattern;
import java.util.ArrayList;
import java.util.List;

/** Two constraints of one pattern that no fact can meet together, and comparisons with null, which no fact holds. */
final class NeverTrue implements Check {

    private static final String CHECK = "never-true";

    @Override
    public void look(Desk desk) {
        desk.rule().patterns().forEach(pattern -> look(pattern, desk));
    }

    private static void look(FactPattern pattern, Desk desk) {
        List<Demand> before = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            nothingIsNull(constraint, desk);
            Demand.of(constraint).ifPresent(demand -> {
                before.stream()
                        .filter(demand::contradicts)
                        .findFirst()
                        .ifPresent(other -> desk.warn(
                                CHECK,
                                constraint.written(),
                                "No fact meets this and '%s' of line %d together, so the pattern never matches."
                                        .formatted(
                                                other.written().words(),
                                                other.written().line()),
                                "one of the two is left over, or they belong into two patterns."));
                before.add(demand);
            });
        }
    }

    private static void nothingIsNull(Constraint constraint, Desk desk) {
        String asked = constraint.expression().replaceAll("\\s+", "");
        if (asked.endsWith("==null") || asked.endsWith("!=null")) {
            desk.warn(
                    CHECK,
                    constraint.written(),
                    "No field of a fact is null, so this is %s."
                            .formatted(asked.endsWith("==null") ? "never true" : "always true"),
                    "absent text was meant, which is \"\".");
        }
    }
}
