package dev.trailcheck.workshop.lint;

import dev.trailcheck.engine.outline.FactPattern;
import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.engine.outline.Source;

/**
 * A rule that correlates keeps what its patterns may match until all records are in. A pattern over all calls keeps every
 * one of them, which no memory holds.
 */
final class HeavyPatterns implements Check {

    private static final String CALLS = "ApiCall";

    @Override
    public void look(Desk desk) {
        RuleOutline rule = desk.rule();
        if (rule.conditions().size() == 1 && rule.conditions().get(0) instanceof FactPattern only && isPlain(only)) {
            return; // judged call by call, and let go
        }
        rule.patterns()
                .filter(pattern -> pattern.type().text().equals(CALLS))
                .filter(HeavyPatterns::isPlain)
                .forEach(
                        pattern -> desk.warn(
                                "keeps-every-call",
                                pattern.type(),
                                "A rule of several patterns keeps every call for this one, until all logs are read.",
                                "a step of a channel's life says the same and is kept anyway: ChannelCreated, ChannelDeleted, ChannelTagged, ..."));
    }

    private static boolean isPlain(FactPattern pattern) {
        return pattern.source().kind() == Source.Kind.ALL_FACTS;
    }
}
