package dev.trailcheck.engine.explain;

import dev.trailcheck.engine.outline.Constraint;
import dev.trailcheck.engine.outline.FactPattern;
import dev.trailcheck.engine.outline.Group;
import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.engine.outline.Source;
import dev.trailcheck.engine.probe.ProbeText;
import dev.trailcheck.engine.probe.Step;
import dev.trailcheck.event.ApiCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Follows a rule through its conditions, in the order of its text, as far as the call in question gets: of all the facts
 * that its patterns can meet, along those that lead furthest. What holds, the engine has said through probes.
 */
public final class Inquiry {

    /** More ways through a rule than anybody reads. */
    private static final int MOST_TRAILS = 500;

    private static final int MOST_COMPARED = 50;
    private static final int MOST_CANDIDATES = 3;

    private final Soundings soundings;
    private final Partners partners;

    Inquiry(RuleOutline outline, Soundings soundings, Collection<?> facts, ApiCall call) {
        this.soundings = soundings;
        this.partners = new Partners(facts, soundings, call, outline.reported());
    }

    public static List<Answer> answers(
            RuleOutline outline, ProbeText probes, Soundings soundings, Collection<?> facts, ApiCall call) {
        return soundings.arePossible()
                ? new Inquiry(outline, soundings, facts, call).answers(probes.steps(), Trail.START)
                : outline.conditions().stream().map(Answer::open).toList();
    }

    /** Whether the call made no fact of the type that the rule wants to report, so that there is nothing to ask. */
    public static boolean isBesideThePoint(RuleOutline outline, Collection<?> facts, ApiCall call) {
        Partners partners = new Partners(facts, new Soundings(Map.of(), Map.of()), call, outline.reported());
        return reporting(outline).filter(partners::hasNone).isPresent();
    }

    /** The answers where the call made no fact of that type. */
    public static List<Answer> noPart(RuleOutline outline) {
        return outline.conditions().stream()
                .map(condition -> reporting(outline).filter(condition::equals).isPresent()
                        ? new Answer(condition, Truth.FAILS, List.of(), 0, List.of())
                        : Answer.open(condition))
                .toList();
    }

    /** The pattern that gives the rule the call it reports, where it stands for itself. */
    private static Optional<FactPattern> reporting(RuleOutline outline) {
        return outline.conditions().stream()
                .filter(FactPattern.class::isInstance)
                .map(FactPattern.class::cast)
                .filter(pattern -> pattern.isPlain() && pattern.binds(outline.reported()))
                .findFirst();
    }

    private List<Answer> answers(List<Step> steps, Trail start) {
        List<Trail> trails = List.of(start);
        Trail furthest = start;
        int reached = 0;
        while (reached < steps.size()) {
            Step step = steps.get(reached);
            List<Trail> further = next(step, trails);
            if (further.isEmpty()) {
                furthest = nearest(step, trails);
                break;
            }
            trails = further;
            furthest = trails.get(0);
            reached++;
        }
        List<Trail> points = furthest.points();
        List<Trail> own = points.subList(points.size() - reached - 1, points.size());
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            answers.add(
                    i < reached
                            ? held(step, own.get(i), own.get(i + 1))
                            : i == reached ? failed(step, own.get(i)) : Answer.open(step.condition()));
        }
        return answers;
    }

    /** Of trails that all stop at a condition, the one on which it comes nearest to holding. */
    private Trail nearest(Step step, List<Trail> trails) {
        Comparator<Trail> order = Comparator.comparing(
                trail -> step.condition() instanceof FactPattern pattern && pattern.isPlain()
                        ? partners.nearest(step, pattern, trail).stream().findFirst()
                        : Optional.<Nearness>empty(),
                Inquiry::compared);
        return trails.stream().limit(MOST_COMPARED).min(order).orElseThrow();
    }

    private static int compared(Optional<Nearness> one, Optional<Nearness> other) {
        return one.isPresent() && other.isPresent()
                ? Nearness.ORDER.compare(one.get(), other.get())
                : Boolean.compare(other.isPresent(), one.isPresent());
    }

    /** The trails on which a condition holds, each led through it. */
    List<Trail> next(Step step, List<Trail> trails) {
        return trails.stream()
                .flatMap(trail -> next(step, trail))
                .limit(MOST_TRAILS)
                .toList();
    }

    /** What each constraint of a pattern made of each fact it can meet on a trail. */
    List<Checked> looks(Step step, FactPattern pattern, Trail trail) {
        List<Candidate> candidates = pattern.isPlain()
                ? partners.nearest(step, pattern, trail).stream()
                        .map(Nearness::candidate)
                        .toList()
                : made(step, pattern, trail, trail, Truth.OPEN).candidates();
        return candidates.stream()
                .flatMap(candidate -> candidate.constraints().stream())
                .toList();
    }

    private Stream<Trail> next(Step step, Trail trail) {
        if (step.condition() instanceof FactPattern pattern && pattern.isPlain()) {
            return partners.meeting(step, pattern, trail).stream()
                    .sorted(Comparator.comparing(FactWords::fact))
                    .map(fact -> trail.met(pattern, fact));
        }
        if (step.condition() instanceof Group group && ProbeText.isSimple(group)) {
            boolean met = !partners.meeting(only(step), pattern(group), trail).isEmpty();
            return met == (group.kind() == Group.Kind.EXISTS) ? Stream.of(trail.met()) : Stream.empty();
        }
        return soundings.beginning(step.whole(), trail.facts()).stream().map(trail::met);
    }

    private Answer held(Step step, Trail before, Trail after) {
        if (step.condition() instanceof FactPattern pattern) {
            return pattern.isPlain()
                    ? answer(
                            step,
                            Truth.HOLDS,
                            List.of(partners.checked(
                                    step,
                                    pattern,
                                    before,
                                    after.facts().get(after.facts().size() - 1))))
                    : made(step, pattern, before, after, Truth.HOLDS);
        }
        return group(step, before, Truth.HOLDS);
    }

    private Answer failed(Step step, Trail before) {
        if (step.condition() instanceof FactPattern pattern) {
            return pattern.isPlain()
                    ? answer(step, Truth.FAILS, nearest(step, pattern, before))
                    : made(step, pattern, before, before, Truth.FAILS);
        }
        return group(step, before, Truth.FAILS);
    }

    private Answer group(Step step, Trail before, Truth truth) {
        if (!(step.condition() instanceof Group group)) {
            return answer(step, truth, List.of());
        }
        if (ProbeText.isSimple(group)) {
            List<Object> met = partners.meeting(only(step), pattern(group), before);
            List<Candidate> candidates = met.isEmpty()
                    ? nearest(only(step), pattern(group), before)
                    : met.stream()
                            .map(fact -> partners.checked(only(step), pattern(group), before, fact))
                            .sorted(Comparator.comparing(Candidate::fact))
                            .limit(MOST_CANDIDATES)
                            .toList();
            return new Answer(group, truth, candidates, Math.max(0, met.size() - MOST_CANDIDATES), List.of());
        }
        List<Answer> parts = group.kind() == Group.Kind.OR
                ? step.inner().stream()
                        .map(one -> answers(List.of(one), before).get(0))
                        .toList()
                : answers(step.inner(), before);
        return new Answer(group, truth, List.of(), 0, parts);
    }

    private List<Candidate> nearest(Step step, FactPattern pattern, Trail trail) {
        return partners.nearest(step, pattern, trail).stream()
                .map(Nearness::candidate)
                .filter(told(new HashSet<>()))
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** An approval is made out for many channels, and is one approval. */
    private static Predicate<Candidate> told(Set<String> before) {
        return candidate -> before.add(candidate.fact());
    }

    /** What an accumulate came to, or a fact that came out of another. */
    private Answer made(Step step, FactPattern pattern, Trail before, Trail after, Truth truth) {
        List<Object> facts =
                after.facts().subList(before.facts().size(), after.facts().size());
        Object fact = facts.isEmpty() ? pattern : facts.get(facts.size() - 1);
        List<Checked> checked = new ArrayList<>();
        for (Constraint test : pattern.tests()) {
            String probe = step.constraint(pattern.constraints().indexOf(test));
            Truth met = Truth.of(!soundings.beginning(probe, before.facts()).isEmpty());
            checked.add(new Checked(test, met, Values.of(test.expression(), fact, after.names())));
        }
        boolean nothing = checked.stream().allMatch(one -> one.truth() == Truth.FAILS) && truth == Truth.FAILS;
        boolean absent = nothing && pattern.source().kind() == Source.Kind.FROM;
        List<Candidate> result =
                absent ? List.of() : List.of(new Candidate(facts.isEmpty() ? "" : FactWords.fact(fact), checked));
        return new Answer(pattern, truth, result, 0, answers(step.inner(), before));
    }

    private static Answer answer(Step step, Truth truth, List<Candidate> candidates) {
        return new Answer(step.condition(), truth, candidates, 0, List.of());
    }

    private static Step only(Step step) {
        return step.inner().get(0);
    }

    private static FactPattern pattern(Group group) {
        return (FactPattern) group.conditions().get(0);
    }
}
