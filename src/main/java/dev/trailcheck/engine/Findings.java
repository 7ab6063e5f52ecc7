package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        org.kie.api.runtime.rule.Match match = context.getMatch();
        matches.add(new Match(context.getRule().getName(), call, message, match.getObjects(), names(match)));
    }

    private static Map<String, Object> names(org.kie.api.runtime.rule.Match match) {
        return match.getDeclarationIds().stream()
                .filter(name -> match.getDeclarationValue(name) != null)
                .collect(Collectors.toMap(Function.identity(), match::getDeclarationValue));
    }

    List<Match> matches() {
        return matches;
    }
}
