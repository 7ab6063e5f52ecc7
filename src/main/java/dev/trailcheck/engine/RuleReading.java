package dev.trailcheck.engine;

import dev.trailcheck.rule.Rule;

/** What came of reading a rule file: a rule, or what could be told of one that a run refuses. */
sealed interface RuleReading permits ParsedRule, RefusedRule {

    Rule rule();
}
