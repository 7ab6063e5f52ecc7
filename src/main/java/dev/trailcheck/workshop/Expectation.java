package dev.trailcheck.workshop;

import dev.trailcheck.engine.Claim;
import dev.trailcheck.engine.Conclusion;
import dev.trailcheck.event.Channel;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Pending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what a case expects with what came, field by field, and says each difference in words. */
final class Expectation {

    private Expectation() {}

    static List<String> differences(RuleCase test, List<Claim> claims, Conclusion conclusion) {
        List<String> differences = new ArrayList<>();
        if (test.finds().size() != claims.size()) {
            differences.add("expected %d findings, got %d: %s"
                    .formatted(
                            test.finds().size(),
                            claims.size(),
                            claims.stream().map(Claim::message).toList()));
        }
        for (int i = 0; i < Math.min(test.finds().size(), claims.size()); i++) {
            finding(test.finds().get(i), claims.get(i), "finding " + (i + 1), differences);
        }
        compare(test.pending(), pending(conclusion), "pending", differences);
        compare(test.notes(), notes(conclusion), "notes", differences);
        conclusion.gaps().forEach(gap -> differences.add(gap.where() + ": " + gap.what()));
        return differences;
    }

    private static void finding(Written expected, Claim claim, String which, List<String> differences) {
        if (expected.has("event")) {
            same(
                    which + ", event",
                    TestRecord.eventId(expected.text("event", "")),
                    claim.call().id(),
                    differences);
        }
        if (expected.has("context")) {
            List<String> ids = expected.list("context").stream()
                    .map(label -> TestRecord.eventId(label.toString()))
                    .toList();
            same(
                    which + ", context",
                    ids,
                    claim.context().stream().map(call -> call.id()).toList(),
                    differences);
        }
        text(expected, "message", claim.message(), which, differences);
        text(expected, "severity", claim.rule().severity().word(), which, differences);
        text(expected, "account", claim.call().account(), which, differences);
        text(expected, "region", claim.call().region(), which, differences);
        text(expected, "channel", claim.call().channelName(), which, differences);
        text(expected, "principal", claim.call().identity().principal(), which, differences);
        if (expected.value("facts") instanceof Map<?, ?> facts) {
            facts.forEach((name, value) ->
                    same(which + ", facts." + name, value, claim.facts().get(String.valueOf(name)), differences));
        }
    }

    private static void text(Written expected, String key, String actual, String which, List<String> differences) {
        if (expected.has(key)) {
            same(which + ", " + key, expected.text(key, ""), actual, differences);
        }
    }

    private static void same(
            String what, @Nullable Object expected, @Nullable Object actual, List<String> differences) {
        if (!Objects.equals(expected, actual)) {
            differences.add("%s:%n    expected %s%n    got      %s".formatted(what, expected, actual));
        }
    }

    private static void compare(
            Optional<List<String>> expected, List<String> actual, String what, List<String> differences) {
        expected.ifPresent(wanted -> same(what, wanted, actual, differences));
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
