package dev.trailcheck.engine.explain;

import dev.trailcheck.engine.outline.Constraint;
import dev.trailcheck.engine.outline.FactPattern;
import dev.trailcheck.engine.outline.Group;
import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.engine.probe.ProbeText;
import dev.trailcheck.engine.probe.Step;
import dev.trailcheck.event.ApiCall;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers of each constraint of a rule what it has ever been, over many calls. Belongs to one thread. */
public final class Trials {

    private final RuleOutline rule;
    private final Map<Constraint, Set<Truth>> seen = new HashMap<>();

    public Trials(RuleOutline rule) {
        this.rule = rule;
    }

    public RuleOutline rule() {
        return rule;
    }

    /** Every constraint that asks something, in the order of the rule's text. */
    public List<Tried> list() {
        return rule.patterns()
                .flatMap(pattern -> pattern.tests().stream())
                .map(test -> new Tried(test, was(test, Truth.HOLDS), was(test, Truth.FAILS)))
                .toList();
    }

    /** One call more, as far as it gets in the rule. */
    public void add(ProbeText probes, Soundings soundings, Collection<?> facts, ApiCall call) {
        new Walk(new Inquiry(rule, soundings, facts, call)).all(probes.steps(), List.of(Trail.START));
    }

    private boolean was(Constraint test, Truth truth) {
        return seen.getOrDefault(test, Set.of()).contains(truth);
    }

    private void note(Constraint test, Truth truth) {
        seen.computeIfAbsent(test, one -> EnumSet.noneOf(Truth.class)).add(truth);
    }

    /** All ways through the rule that one call can take. */
    private final class Walk {

        private final Inquiry inquiry;

        Walk(Inquiry inquiry) {
            this.inquiry = inquiry;
        }

        void all(List<Step> steps, List<Trail> start) {
            List<Trail> trails = start;
            for (Step step : steps) {
                trails.forEach(trail -> one(step, trail));
                trails = inquiry.next(step, trails);
            }
        }

        private void one(Step step, Trail trail) {
            if (step.condition() instanceof FactPattern pattern) {
                inquiry.looks(step, pattern, trail).forEach(checked -> note(checked.constraint(), checked.truth()));
                all(step.inner(), List.of(trail));
            } else if (step.condition() instanceof Group group && group.kind() == Group.Kind.OR) {
                step.inner().forEach(inner -> one(inner, trail));
            } else {
                all(step.inner(), List.of(trail));
            }
        }
    }
}
