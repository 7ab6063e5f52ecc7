package dev.trailcheck.engine;

import dev.trailcheck.engine.limit.LimitException;
import dev.trailcheck.engine.limit.Meter;
import dev.trailcheck.finding.Plain;
import java.io.Serializable;
import java.util.Comparator;

/** Why a rule could not judge, as the end of a sentence, and the likely remedy. */
public record RuleFailure(String why, String maybe) implements Comparable<RuleFailure>, Serializable {

    private static final Comparator<RuleFailure> ORDER =
            Comparator.comparing(RuleFailure::why).thenComparing(RuleFailure::maybe);

    @Override
    public int compareTo(RuleFailure other) {
        return ORDER.compare(this, other);
    }

    /** Of several failures of one rule the same is told, whichever came first. */
    static RuleFailure first(RuleFailure one, RuleFailure other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static RuleFailure of(String rule, Throwable thrown) {
        Throwable cause = deepest(thrown);
        if (cause instanceof OutOfMemoryError) {
            return of(Meter.shortOfMemory(rule));
        }
        if (cause instanceof LimitException limit) {
            return of(limit);
        }
        String said = cause.getMessage() == null
                ? ""
                : ": " + cause.getMessage().lines().findFirst().map(Plain::text).orElse("");
        return new RuleFailure(
                "it met an error (%s%s)".formatted(cause.getClass().getSimpleName(), said),
                "a constraint in it meets a value it does not expect; run its tests.");
    }

    static Throwable deepest(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static RuleFailure of(LimitException limit) {
        return new RuleFailure(String.valueOf(limit.getMessage()), limit.maybe());
    }
}
