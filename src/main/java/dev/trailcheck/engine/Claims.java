package dev.trailcheck.engine;

import dev.trailcheck.engine.explain.Reasons;
import dev.trailcheck.engine.explain.Sounding;
import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Burst;
import dev.trailcheck.event.Call;
import dev.trailcheck.event.ChannelLife;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Reason;
import dev.trailcheck.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the matches of one run together: one claim for each rule and event, however often the rule matched it and however
 * many bodies came under its id. Of conflicting bodies the one with the smallest hash speaks, so that order cannot; as
 * long as not all bodies are known, each has a claim of its own.
 */
final class Claims {

    private record Key(String rule, String content) {}

    private record Event(String rule, String id) {}

    private static final Comparator<Claim> BY_CONTENT =
            Comparator.comparing(claim -> claim.call().details().content());

    private final Map<String, Rule> rules;
    private final Map<String, RuleOutline> outlines;
    private final Map<Key, List<Match>> matches = new HashMap<>();
    private final Map<String, Function<ApiCall, Optional<NearestApproval>>> nearest = new HashMap<>();

    Claims(Collection<CompiledRule> rules) {
        this.rules = rules.stream().map(CompiledRule::rule).collect(Collectors.toMap(Rule::id, Function.identity()));
        this.outlines = rules.stream()
                .collect(Collectors.toMap(
                        rule -> rule.rule().id(), rule -> rule.parsed().outline()));
    }

    void add(Match match) {
        matches.computeIfAbsent(key(match), key -> new ArrayList<>()).add(match);
    }

    void addAll(Collection<Match> more, Correlation correlation, ApprovalIndex approvals) {
        more.forEach(this::add);
        if (correlation.asksForApproval()) {
            nearest.put(correlation.rule().rule().id(), call -> correlation.nearest(call, approvals));
        }
    }

    /** One claim for each rule and body, but for rules that failed on the way: part of their judgement is missing. */
    List<Claim> ofBodies(Set<String> failedRules) {
        return matches.entrySet().stream()
                .filter(entry -> !failedRules.contains(entry.getKey().rule()))
                .map(entry -> claim(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** One claim for each rule and event, out of those of all bodies. */
    static List<Claim> ofEvents(Collection<Claim> ofBodies, Set<String> failedRules) {
        return List.copyOf(ofBodies.stream()
                .filter(claim -> !failedRules.contains(claim.rule().id()))
                .collect(Collectors.toMap(
                        claim -> new Event(claim.rule().id(), claim.call().id()),
                        Function.identity(),
                        BinaryOperator.minBy(BY_CONTENT)))
                .values());
    }

    private Claim claim(Key key, List<Match> same) {
        Match first = same.get(0);
        SortedMap<String, Object> facts = FactSheet.of(first.call(), same);
        SortedMap<String, Object> said = new TreeMap<>(facts);
        var search = nearest.get(key.rule());
        if (search != null) {
            approval(search.apply(first.call()), facts, said);
        }
        Rule rule = rules.get(key.rule());
        if (rule == null) {
            throw new IllegalStateException("A rule fired that was not loaded: %s.".formatted(key.rule()));
        }
        return new Claim(
                rule,
                first.call(),
                context(first.call(), same),
                Sentence.fill(first.message(), first.call(), said),
                facts,
                why(key.rule(), same));
    }

    private List<Reason> why(String rule, List<Match> same) {
        RuleOutline outline = outlines.get(rule);
        return outline == null
                ? List.of()
                : Reasons.of(
                        outline,
                        same.stream()
                                .map(match -> new Sounding(match.facts(), match.names()))
                                .toList());
    }

    /** The sentence about the nearest approval goes into the message, its id and the reasons into the facts. */
    private static void approval(
            Optional<NearestApproval> nearest, SortedMap<String, Object> facts, SortedMap<String, Object> said) {
        said.put(NearestApproval.WORD, nearest.map(NearestApproval::sentence).orElse("there is no approval at all"));
        nearest.ifPresent(near -> {
            facts.put(NearestApproval.WORD, Plain.text(near.approval().id()));
            facts.put("why", near.why());
        });
    }

    /** Other calls among the matched facts, in time order. */
    private static List<ApiCall> context(ApiCall offence, List<Match> same) {
        return same.stream()
                .flatMap(match -> Stream.concat(
                        Stream.concat(
                                match.facts(ApiCall.class),
                                match.facts(Burst.class).flatMap(burst -> burst.calls().stream())),
                        match.facts(ChannelLife.class).map(ChannelLife::call)))
                .filter(call -> !call.id().equals(offence.id()))
                .distinct()
                .sorted(Comparator.comparing(Call::time).thenComparing(Call::id))
                .toList();
    }

    private static Key key(Match match) {
        return new Key(match.rule(), match.call().details().content());
    }
}
