package dev.trailcheck.engine.explain;

import dev.trailcheck.engine.outline.Constraint;
import dev.trailcheck.engine.outline.FactPattern;
import dev.trailcheck.engine.probe.Step;
import dev.trailcheck.event.ApiCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The facts that a plain pattern can meet, and what the probes say of each. */
final class Partners {

    private final Map<String, List<Object>> byType = new HashMap<>();
    private final Soundings soundings;
    private final ApiCall call;
    private final String reported;

    /** {@code reported} is the name by which the rule knows the call in question. */
    Partners(Collection<?> facts, Soundings soundings, ApiCall call, String reported) {
        facts.forEach(fact -> types(fact)
                .forEach(type ->
                        byType.computeIfAbsent(type, name -> new ArrayList<>()).add(fact)));
        this.soundings = soundings;
        this.call = call;
        this.reported = reported;
    }

    /** A pattern may ask for facts by what they have in common. */
    private static Stream<String> types(Object fact) {
        return Stream.concat(
                        Stream.of(fact.getClass()), Stream.of(fact.getClass().getInterfaces()))
                .map(Class::getSimpleName);
    }

    /** Those that meet every constraint. */
    List<Object> meeting(Step step, FactPattern pattern, Trail trail) {
        return of(pattern).stream()
                .filter(fact -> pattern.tests().stream()
                        .allMatch(test -> truth(step, pattern, test, trail, fact) == Truth.HOLDS))
                .toList();
    }

    boolean hasNone(FactPattern pattern) {
        return of(pattern).isEmpty();
    }

    List<Nearness> nearest(Step step, FactPattern pattern, Trail trail) {
        return of(pattern).stream()
                .map(fact -> Nearness.of(fact, checked(step, pattern, trail, fact), call))
                .sorted(Nearness.ORDER)
                .toList();
    }

    Candidate checked(Step step, FactPattern pattern, Trail trail, Object fact) {
        Map<String, Object> names = trail.met(pattern, fact).names();
        List<Checked> checked = pattern.tests().stream()
                .map(test -> new Checked(
                        test, truth(step, pattern, test, trail, fact), Values.of(test.expression(), fact, names)))
                .toList();
        return new Candidate(FactWords.fact(fact), checked);
    }

    /** Where the pattern is about the call in question, no other fact will do. */
    private List<Object> of(FactPattern pattern) {
        List<Object> all = byType.getOrDefault(pattern.type().text(), List.of());
        return pattern.binds(reported) ? all.stream().filter(this::isOfCall).toList() : all;
    }

    private boolean isOfCall(Object fact) {
        Object about = fact instanceof ApiCall
                ? fact
                : FactReader.follow(fact, List.of("call")).orElse(fact);
        return about instanceof ApiCall other && other.id().equals(call.id());
    }

    private Truth truth(Step step, FactPattern pattern, Constraint test, Trail trail, Object fact) {
        return soundings.truth(step.constraint(pattern.constraints().indexOf(test)), trail.with(fact));
    }
}
