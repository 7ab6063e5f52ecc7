package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Burst;
import dev.trailcheck.event.ChannelCreated;
import dev.trailcheck.event.ContextCall;
import dev.trailcheck.event.RequiredTag;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.policy.Approval;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what a reader of a finding would ask next: about the call, and about the facts its rule matched. */
final class FactSheet {

    /** All that can stand on a sheet. */
    static final Set<String> WORDS = Set.of(
            "credentials",
            "madeWith",
            "rootForm",
            "sourceIp",
            "userAgent",
            "error",
            "mfa",
            "allowedRegions",
            "missingTags",
            "graceEnd",
            "count",
            "until",
            "channels",
            "beside",
            "approvals");

    /** More would bury the finding; how many there were is told beside them. */
    private static final int MOST_NAMES = 20;

    private FactSheet() {}

    /** All matches are of one rule on one call; a rule may match once for each tag that is missing. */
    static SortedMap<String, Object> of(ApiCall call, Collection<Match> matches) {
        SortedMap<String, Object> facts = new TreeMap<>();
        put(facts, "credentials", call.identity().credentials().name());
        put(facts, "madeWith", call.identity().credentials().words());
        put(facts, "rootForm", call.identity().rootForm());
        put(facts, "sourceIp", call.sourceIp());
        put(facts, "userAgent", call.userAgent());
        put(facts, "error", call.error());
        if (call.identity().root()) {
            put(facts, "mfa", Boolean.toString(call.identity().mfa()));
        }
        if (!call.policy().regions().isEmpty() && !call.policy().regions().contains(call.region())) {
            facts.put("allowedRegions", List.copyOf(new TreeSet<>(call.policy().regions())));
        }
        missingTags(facts, matches);
        burst(facts, matches);
        context(facts, matches);
        approvals(facts, matches);
        return facts;
    }

    private static void missingTags(SortedMap<String, Object> facts, Collection<Match> matches) {
        TreeSet<String> missing = new TreeSet<>();
        matches.stream()
                .flatMap(match -> match.facts(RequiredTag.class))
                .map(tag -> tag.key().equals(RequiredTag.ANY) ? "any tag" : tag.key())
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            facts.put("missingTags", List.copyOf(missing));
        }
        matches.stream()
                .flatMap(match -> match.facts(ChannelCreated.class))
                .findFirst()
                .ifPresent(created -> put(facts, "graceEnd", created.graceEnd().toString()));
    }

    private static void burst(SortedMap<String, Object> facts, Collection<Match> matches) {
        matches.stream().flatMap(match -> match.facts(Burst.class)).findFirst().ifPresent(burst -> {
            put(facts, "count", Integer.toString(burst.count()));
            put(facts, "until", burst.until().toString());
            List<String> channels =
                    burst.channels().stream().limit(MOST_NAMES).map(Plain::text).toList();
            facts.put("channels", channels);
        });
    }

    /** Calls of other services, which are no part of the judged events. */
    private static void context(SortedMap<String, Object> facts, Collection<Match> matches) {
        List<String> calls = matches.stream()
                .flatMap(match -> match.facts(ContextCall.class))
                .sorted(Comparator.comparing(ContextCall::time).thenComparing(ContextCall::id))
                .map(call -> Plain.text("%s at %s by '%s'"
                        .formatted(call.name(), call.time(), call.identity().principal())))
                .distinct()
                .limit(MOST_NAMES)
                .toList();
        if (!calls.isEmpty()) {
            facts.put("beside", calls);
        }
    }

    /** The approvals that a rule is about; one that asks for a missing approval matches none. */
    private static void approvals(SortedMap<String, Object> facts, Collection<Match> matches) {
        List<String> ids = matches.stream()
                .flatMap(match -> match.facts(Approval.class))
                .map(approval -> Plain.text(approval.id()))
                .distinct()
                .sorted()
                .limit(MOST_NAMES)
                .toList();
        if (!ids.isEmpty()) {
            facts.put("approvals", ids);
        }
    }

    private static void put(SortedMap<String, Object> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }
}
