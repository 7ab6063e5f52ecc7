package dev.trailcheck.engine.outline;

import java.util.List;

/**
 * Where a pattern takes its facts from, when not from all there are. {@code expression} is the whole of it, as it would
 * stand after {@code from}; {@code conditions} are those an accumulate or groupby gathers, {@code calculations} what it
 * makes of them, the key of a groupby first.
 */
public record Source(Kind kind, String expression, List<Condition> conditions, List<Calculation> calculations) {

    /** How the facts come about. */
    public enum Kind {
        ALL_FACTS,
        FROM,
        ACCUMULATE,
        GROUPBY,
        COLLECT,
        OTHER
    }

    public static final Source ALL_FACTS = new Source(Kind.ALL_FACTS, "", List.of(), List.of());

    public Source {
        conditions = List.copyOf(conditions);
        calculations = List.copyOf(calculations);
    }
}
