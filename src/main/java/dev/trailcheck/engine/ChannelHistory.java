package dev.trailcheck.engine;

import dev.trailcheck.event.ChannelCreated;
import dev.trailcheck.event.ChannelDeleted;
import dev.trailcheck.event.ChannelLife;
import dev.trailcheck.event.ChannelTagged;
import dev.trailcheck.event.ChannelUntagged;
import dev.trailcheck.event.RequiredTag;
import dev.trailcheck.event.TagHeld;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All known steps of one channel, and what follows from them: which tags it must carry and which it did carry when. The
 * order in which the steps were read does not matter.
 */
record ChannelHistory(String channel, List<ChannelLife> steps) {

    /** Within one second tags are taken before they are put on, so that what is put on holds. */
    private static final Comparator<ChannelLife> ORDER = Comparator.comparing(ChannelLife::time)
            .thenComparing(step -> !(step instanceof ChannelUntagged))
            .thenComparing(step -> !(step instanceof ChannelCreated))
            .thenComparing(ChannelLife::id)
            .thenComparing(step -> step.call().details().content());

    ChannelHistory {
        steps = steps.stream().sorted(ORDER).toList();
    }

    List<ChannelCreated> creations() {
        return steps(ChannelCreated.class).toList();
    }

    List<RequiredTag> requiredTags() {
        return steps.stream()
                .flatMap(step -> requiredKeys(step).stream())
                .distinct()
                .sorted()
                .map(key -> new RequiredTag(channel, key))
                .toList();
    }

    List<TagHeld> tagsHeld() {
        return TagSpans.of(channel, steps);
    }

    /** The required keys that the channel did not carry with an allowed value at a moment. */
    List<String> lackingAt(Instant time) {
        List<TagHeld> held = tagsHeld();
        return requiredTags().stream()
                .map(RequiredTag::key)
                .filter(key -> held.stream().noneMatch(tag -> tag.key().equals(key) && tag.allowed() && tag.at(time)))
                .toList();
    }

    SortedMap<String, String> tagsAt(Instant time) {
        SortedMap<String, String> tags = new TreeMap<>();
        tagsHeld().stream()
                .filter(tag -> tag.at(time) && !tag.key().equals(RequiredTag.ANY))
                .forEach(tag -> tags.put(tag.key(), tag.value()));
        return tags;
    }

    /** Whether CloudTrail hid what would decide: tags that may be the lacking ones, or the taking of those held. */
    boolean isUndecidedAt(Instant time) {
        boolean lacking = !lackingAt(time).isEmpty();
        return steps.stream()
                .filter(step -> !step.time().isAfter(time) && step.tags().redacted())
                .anyMatch(step -> lacking ? setsTags(step) : step instanceof ChannelUntagged);
    }

    /** The successful deletes up to a moment, the first one first. */
    Stream<ChannelDeleted> deletionsUntil(Instant time) {
        return steps(ChannelDeleted.class).filter(step -> !step.time().isAfter(time));
    }

    static boolean setsTags(ChannelLife step) {
        return step instanceof ChannelCreated || step instanceof ChannelTagged;
    }

    /** What the policy in force for a step's account requires; some tag, whichever, where it names none. */
    static Set<String> requiredKeys(ChannelLife step) {
        Set<String> keys = step.call().policy().requiredTags().keySet();
        return keys.isEmpty() ? Set.of(RequiredTag.ANY) : keys;
    }

    private <T extends ChannelLife> Stream<T> steps(Class<T> type) {
        return steps.stream().filter(type::isInstance).map(type::cast);
    }
}
