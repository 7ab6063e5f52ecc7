package dev.trailcheck.engine.limit;

/** A rule went over a limit; thrown out of the rule itself, in its own thread, so that nothing of it goes on running. */
public final class LimitException extends RuntimeException {

    private final String rule;
    private final String maybe;

    LimitException(String rule, String what, String maybe) {
        super(what, null, false, false);
        this.rule = rule;
        this.maybe = maybe;
    }

    public String rule() {
        return rule;
    }

    /** The likely remedy, for the one who reads what became of the rule. */
    public String maybe() {
        return maybe;
    }
}
