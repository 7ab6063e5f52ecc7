package dev.trailcheck.engine.explain;

import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.Burst;
import dev.trailcheck.event.Call;
import dev.trailcheck.event.ChannelLife;
import dev.trailcheck.event.RequiredTag;
import dev.trailcheck.event.TagHeld;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.policy.Account;
import dev.trailcheck.policy.Approval;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts and values in words, made harmless to print, and cut to what a line can bear. */
final class FactWords {

    private static final int LONGEST = 120;
    private static final int MOST = 5;

    private FactWords() {}

    static String fact(Object fact) {
        if (fact instanceof Call call) {
            return Plain.text("%s at %s".formatted(cut(call.name()), call.time()));
        }
        if (fact instanceof ChannelLife step) {
            return Plain.text("%s of '%s' at %s".formatted(type(step), cut(step.channelName()), step.time()));
        }
        if (fact instanceof Approval approval) {
            return Plain.text("approval '%s'".formatted(cut(approval.id())));
        }
        if (fact instanceof TagHeld tag) {
            String key = tag.key().equals(RequiredTag.ANY) ? "some tag" : "tag '%s'".formatted(cut(tag.key()));
            return Plain.text("%s with value '%s'".formatted(key, cut(tag.value())));
        }
        if (fact instanceof RequiredTag tag) {
            return tag.key().equals(RequiredTag.ANY)
                    ? "the demand for some tag"
                    : Plain.text("the demand for tag '%s'".formatted(cut(tag.key())));
        }
        if (fact instanceof Burst burst) {
            return Plain.text("a burst of %d calls from %s on".formatted(burst.count(), burst.from()));
        }
        if (fact instanceof Account account) {
            return Plain.text("account %s".formatted(cut(account.id())));
        }
        return fact instanceof AuditWindow ? "the window of this run" : type(fact);
    }

    static String value(@Nullable Object value) {
        if (value instanceof String text) {
            return Plain.text("'" + cut(text) + "'");
        }
        if (value instanceof Instant time) {
            return time.equals(Instant.MAX) ? "never" : time.toString();
        }
        if (value instanceof Collection<?> several) {
            return list(several.stream().map(FactWords::value), several.size());
        }
        if (value instanceof Map<?, ?> entries) {
            return list(
                    entries.entrySet().stream().map(entry -> value(entry.getKey()) + ": " + value(entry.getValue())),
                    entries.size());
        }
        if (value == null || value instanceof Enum<?> || !isOurs(value)) {
            return Plain.text(cut(String.valueOf(value)));
        }
        return fact(value);
    }

    /** Sets have no order of their own, and words must not depend on one. */
    private static String list(Stream<String> words, int size) {
        String first = new TreeSet<>(words.toList()).stream().limit(MOST).collect(Collectors.joining(", "));
        return size > MOST ? "[%s and %d more]".formatted(first, size - MOST) : "[" + first + "]";
    }

    private static boolean isOurs(Object value) {
        return value.getClass().getPackageName().startsWith("dev.trailcheck");
    }

    private static String type(Object fact) {
        return fact.getClass().getSimpleName();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
