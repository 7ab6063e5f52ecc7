package dev.trailcheck.engine;

import dev.trailcheck.rule.Rule;
import java.util.Optional;
import org.drools.model.Model;

/** A rule ready to fire; {@code whichApprovals} is the same rule as a question, see {@link DrlSyntax}. */
record CompiledRule(ParsedRule parsed, Model model, Optional<Model> whichApprovals) {

    Rule rule() {
        return parsed.rule();
    }

    Reach reach() {
        return parsed.isOrganizationWide() ? Reach.ORGANIZATION : Reach.ACCOUNT;
    }

    DrlSyntax syntax() {
        return parsed.syntax();
    }
}
