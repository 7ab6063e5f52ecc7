package dev.trailcheck.engine;

import dev.trailcheck.rule.Rule;

/** A rule whose text could be read: what it says of itself, and the tree of what it does. */
record ParsedRule(Rule rule, DrlSyntax syntax) {

    /** Whether it correlates over all accounts at once rather than within each. */
    boolean isOrganizationWide() {
        var scope = syntax.rule().getAnnotation("scope");
        return scope != null && "organization".equals(scope.getSingleValueAsString());
    }
}
