package dev.trailcheck.engine;

import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.rule.Rule;
import java.util.List;

/**
 * A rule that cannot be parsed, or that the wall does not admit. It is never compiled; its outlines, one for each rule in
 * the file, are there for an author who wants to know all mistakes at once.
 */
record RefusedRule(Rule rule, List<RuleOutline> outlines) implements RuleReading {

    RefusedRule {
        outlines = List.copyOf(outlines);
    }
}
