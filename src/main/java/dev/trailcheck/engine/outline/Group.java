package dev.trailcheck.engine.outline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Conditions taken together: all of them, some of them, none, one at least. */
public record Group(Kind kind, Excerpt written, List<Condition> conditions) implements Condition {

    /** The word that joins them. */
    public enum Kind {
        AND,
        OR,
        NOT,
        EXISTS,
        FORALL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Group {
        conditions = List.copyOf(conditions);
    }

    @Override
    public Stream<FactPattern> patterns() {
        return conditions.stream().flatMap(Condition::patterns);
    }
}
