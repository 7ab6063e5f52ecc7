package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of a book that judge each call by itself, whatever came before it. Thread-safe. */
public final class SingleCalls {

    private final RuleBook book;
    private final RuleSet rules;

    public SingleCalls(RuleBook book) {
        this.book = book;
        this.rules = RuleSet.ofSingleCalls(
                book.compiled().stream()
                        .filter(rule -> rule.syntax().isSingleCall())
                        .collect(Collectors.toMap(rule -> rule.rule().id(), CompiledRule::model)),
                book.settings().limits());
    }

    /** What the rules say of these calls: one claim for each rule and body. */
    public List<Claim> judge(List<ApiCall> batch) {
        return claims(fire(batch), Set.of());
    }

    /** Rules that failed on some call; what they said of others does not count. */
    public Map<String, RuleFailure> failures() {
        return rules.failures();
    }

    List<Match> fire(List<ApiCall> batch) {
        return rules.fire(batch);
    }

    List<Claim> claims(Iterable<Match> matches, Set<String> failedRules) {
        Claims claims = new Claims(book.compiled());
        matches.forEach(claims::add);
        return claims.ofBodies(failedRules);
    }
}
