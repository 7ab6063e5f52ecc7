package dev.trailcheck.workshop;

import dev.trailcheck.engine.Claim;
import dev.trailcheck.engine.Conclusion;
import dev.trailcheck.engine.explain.Explanation;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Channel;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Pending;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares what a case expects with what came, field by field. Not thread-safe. */
final class Expectation {

    private static final String NOTHING = "nothing";

    private final RuleCase test;
    private final List<ApiCall> calls;
    private final Function<ApiCall, Explanation> why;
    private final List<Difference> differences = new ArrayList<>();

    /** The calls stand in the order in which the case gives them; {@code why} says how far the rule gets with one. */
    Expectation(RuleCase test, List<ApiCall> calls, Function<ApiCall, Explanation> why) {
        this.test = test;
        this.calls = calls;
        this.why = why;
    }

    List<Difference> differences(Conclusion conclusion) {
        List<Claim> claims = conclusion.claims().stream()
                .sorted(Comparator.comparing((Claim claim) -> claim.call().time())
                        .thenComparing(claim -> claim.call().id()))
                .toList();
        List<FindingPair> pairs = FindingPair.of(test.finds(), claims, claim -> label(claim.call()));
        for (int i = 0; i < pairs.size(); i++) {
            pair("finding " + (i + 1), pairs.get(i));
        }
        test.pending().ifPresent(wanted -> same("pending", wanted, pending(conclusion)));
        test.notes().ifPresent(wanted -> same("notes", wanted, notes(conclusion)));
        conclusion.gaps().forEach(gap -> same("gap", NOTHING, gap.where() + ": " + gap.what()));
        return differences;
    }

    private void pair(String which, FindingPair pair) {
        if (pair.expected() != null && pair.claim() != null) {
            finding(which, pair.expected(), pair.claim());
        } else {
            same(
                    which,
                    pair.expected() == null ? NOTHING : "a finding" + on(pair.expected()),
                    pair.claim() == null
                            ? NOTHING + stop(pair.expected())
                            : "record %s: %s"
                                    .formatted(
                                            label(pair.claim().call()),
                                            pair.claim().message()));
        }
    }

    private static String on(Written expected) {
        return expected.has("event") ? " on record " + expected.text("event", "") : "";
    }

    /** What kept the rule from firing on the record that a finding was expected on. */
    private String stop(@Nullable Written expected) {
        Predicate<ApiCall> meant = expected != null && expected.has("event")
                ? call -> label(call).equals(expected.text("event", ""))
                : call -> calls.size() == 1;
        return calls.stream()
                .filter(meant)
                .findFirst()
                .flatMap(call -> why.apply(call).stop())
                .map(stop -> ": the rule stops at %d:%d, %s"
                        .formatted(stop.place().line(), stop.place().column(), stop.words()))
                .orElse("");
    }

    private void finding(String which, Written expected, Claim claim) {
        text(which, expected, "event", label(claim.call()));
        if (expected.has("context")) {
            same(
                    which + ", context",
                    expected.list("context"),
                    claim.context().stream().map(this::label).toList());
        }
        text(which, expected, "message", claim.message());
        text(which, expected, "severity", claim.rule().severity().word());
        text(which, expected, "account", claim.call().account());
        text(which, expected, "region", claim.call().region());
        text(which, expected, "channel", claim.call().channelName());
        text(which, expected, "principal", claim.call().identity().principal());
        if (expected.value("facts") instanceof Map<?, ?> facts) {
            facts.forEach((name, value) ->
                    same(which + ", facts." + name, value, claim.facts().get(String.valueOf(name))));
        }
    }

    private void text(String which, Written expected, String key, String actual) {
        if (expected.has(key)) {
            same(which + ", " + key, expected.text(key, ""), actual);
        }
    }

    private void same(String what, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            differences.add(new Difference(what, shown(expected), shown(actual)));
        }
    }

    private static String shown(@Nullable Object value) {
        return value == null ? NOTHING : value.equals("") ? "\"\"" : value.toString();
    }

    /** What the case calls this call. */
    private String label(ApiCall call) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).id().equals(call.id())) {
                return test.given().get(i).label();
            }
        }
        return call.id();
    }

    private static List<String> pending(Conclusion conclusion) {
        return conclusion.pending().stream()
                .sorted()
                .map(Pending::channel)
                .map(Expectation::channelName)
                .toList();
    }

    /** Each as its kind and the channel's name: {@code short-lived front-door}. */
    private static List<String> notes(Conclusion conclusion) {
        return conclusion.notes().stream()
                .sorted()
                .map((Note note) -> note.kind() + " " + channelName(note.where()))
                .toList();
    }

    private static String channelName(String arn) {
        return Channel.of(arn).map(Channel::name).orElse(arn);
    }
}
