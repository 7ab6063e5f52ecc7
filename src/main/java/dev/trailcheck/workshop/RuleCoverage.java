package dev.trailcheck.workshop;

import dev.trailcheck.engine.explain.Tried;
import dev.trailcheck.rule.Rule;
import java.util.List;

/** What its test tries of a rule: whether any case made it fire, and what each of its constraints ever was. */
public record RuleCoverage(Rule rule, boolean fired, List<Tried> constraints) {

    public RuleCoverage {
        constraints = List.copyOf(constraints);
    }

    /** Constraints that some case met and some case did not. */
    public long triedBothWays() {
        return constraints.stream().filter(Tried::bothWays).count();
    }

    public boolean isWhole() {
        return fired && triedBothWays() == constraints.size();
    }
}
