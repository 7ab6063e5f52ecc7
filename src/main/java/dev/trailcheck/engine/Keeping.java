package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;

/** Which calls must be kept once they are judged by themselves, since correlating rules or a later run need them. */
public final class Keeping {

    private final boolean plainCalls;
    private final boolean watchedCalls;

    public Keeping(RuleBook book) {
        this.plainCalls = someCorrelationMentions(book, "ApiCall");
        this.watchedCalls = someCorrelationMentions(book, "Burst");
    }

    /** Whether it must be kept, whatever other calls there are. */
    public boolean isSure(ApiCall call) {
        return plainCalls
                || (watchedCalls && call.denied())
                || LifeReader.isUntraceable(call)
                || LifeReader.stepOf(call).isPresent();
    }

    /** Whether it must be kept if it is the first of its {@link Looks}. */
    public boolean isIfFirst(ApiCall call) {
        return watchedCalls && Looks.areIn(call);
    }

    void keep(ApiCall call, AccountFacts facts) {
        LifeReader.stepOf(call).ifPresent(facts::add);
        if (plainCalls) {
            facts.add(call);
        }
        if (watchedCalls) {
            facts.watch(call);
        }
        if (LifeReader.isUntraceable(call)) {
            facts.addUntraceable(call);
        }
    }

    private static boolean someCorrelationMentions(RuleBook book, String factType) {
        return book.compiled().stream()
                .filter(rule -> !rule.syntax().isSingleCall())
                .anyMatch(rule -> rule.syntax().mentions(factType));
    }
}
