package dev.trailcheck.engine;

import dev.trailcheck.engine.outline.OutlineReader;
import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.rule.Rule;

/** A rule whose text could be read: what it says of itself, and the tree of what it does. */
record ParsedRule(Rule rule, DrlSyntax syntax) implements RuleReading {

    RuleOutline outline() {
        return OutlineReader.read(rule.file(), syntax.text(), syntax.rule());
    }

    /** Whether it correlates over all accounts at once rather than within each. */
    boolean isOrganizationWide() {
        var scope = syntax.rule().getAnnotation("scope");
        return scope != null && "organization".equals(scope.getSingleValueAsString());
    }
}
