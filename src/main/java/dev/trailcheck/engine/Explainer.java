package dev.trailcheck.engine;

import dev.trailcheck.engine.explain.Answer;
import dev.trailcheck.engine.explain.Explanation;
import dev.trailcheck.engine.explain.Inquiry;
import dev.trailcheck.engine.explain.Soundings;
import dev.trailcheck.engine.explain.Trials;
import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Says of a call why each rule fired on it, or why not, over the same facts as the run that judged it. */
public final class Explainer {

    private final RuleBook book;
    private final BiFunction<CompiledRule, ApiCall, Set<Object>> facts;

    Explainer(RuleBook book, BiFunction<CompiledRule, ApiCall, Set<Object>> facts) {
        this.book = book;
        this.facts = facts;
    }

    /** One explanation for each of these rules, in the order of their ids. */
    public List<Explanation> explain(ApiCall call, Predicate<Rule> which) {
        return book.compiled().parallelStream()
                .filter(rule -> which.test(rule.rule()))
                .map(rule -> explain(rule, call))
                .toList();
    }

    /** Adds to the trials of a rule what its constraints make of a call. */
    public void tryOut(ApiCall call, Trials trials) {
        book.compiled().stream()
                .filter(rule -> rule.rule().id().equals(trials.rule().name()))
                .forEach(rule -> {
                    Set<Object> seen = facts.apply(rule, call);
                    Probes compiled = book.probes(rule);
                    trials.add(compiled.text(), compiled.sound(seen, call), seen, call);
                });
    }

    private Explanation explain(CompiledRule rule, ApiCall call) {
        RuleOutline outline = rule.parsed().outline();
        Set<Object> seen = facts.apply(rule, call);
        if (Inquiry.isBesideThePoint(outline, seen, call)) {
            return new Explanation(rule.rule(), outline, Inquiry.noPart(outline), "");
        }
        Probes compiled = book.probes(rule);
        Soundings soundings = compiled.sound(seen, call);
        List<Answer> answers = Inquiry.answers(outline, compiled.text(), soundings, seen, call);
        return new Explanation(rule.rule(), outline, answers, soundings.trouble());
    }
}
