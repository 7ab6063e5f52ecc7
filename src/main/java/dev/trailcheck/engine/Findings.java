package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Drools;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What a rule calls when it fires. It offers rules nothing but {@link #report}: whatever else stood here, a rule could
 * reach. One instance serves one session on one thread.
 */
public final class Findings {

    private final List<Match> matches = new ArrayList<>();

    /** States that a call breaks the rule that is firing; {@code message} may hold {placeholders} of the call. */
    public void report(Drools drools, ApiCall call, String message) {
        RuleContext context = (RuleContext) drools; // DroolsImpl implements both; the static type is Drools' choice.
        matches.add(new Match(
                context.getRule().getName(), call, message, context.getMatch().getObjects()));
    }

    List<Match> matches() {
        return matches;
    }
}
