package dev.trailcheck.engine;

import dev.trailcheck.event.ChannelCreated;
import dev.trailcheck.event.ChannelLife;
import dev.trailcheck.event.ChannelUntagged;
import dev.trailcheck.event.RequiredTag;
import dev.trailcheck.event.TagHeld;
import dev.trailcheck.policy.RequiredValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Walks the steps of one channel in order and writes down from when until when it carried each tag. A channel older than
 * the logs is taken to have carried, ever since, what the first step on a key takes away.
 */
final class TagSpans {

    private final String channel;
    private final List<TagHeld> spans = new ArrayList<>();
    private final Map<String, TagHeld> open = new TreeMap<>();
    private final Set<String> met = new HashSet<>();
    private final boolean older;

    private TagSpans(String channel, boolean older) {
        this.channel = channel;
        this.older = older;
    }

    static List<TagHeld> of(String channel, List<ChannelLife> orderedSteps) {
        TagSpans walk = new TagSpans(channel, orderedSteps.stream().noneMatch(ChannelCreated.class::isInstance));
        orderedSteps.forEach(walk::step);
        walk.open.values().forEach(walk::write);
        return walk.spans;
    }

    private void step(ChannelLife step) {
        if (step instanceof ChannelUntagged) {
            step.tags().keys().forEach(key -> take(key, step.time()));
        } else if (ChannelHistory.setsTags(step)) {
            step.tags().values().forEach((key, value) -> begin(key, value, step));
        }
    }

    private void take(String key, Instant time) {
        if (met.add(key) && older) {
            open.put(key, new TagHeld(channel, key, "", true, Instant.MIN, Instant.MAX));
        }
        end(key, time);
    }

    private void begin(String key, String value, ChannelLife step) {
        met.add(key);
        end(key, step.time());
        boolean allowed = step.call()
                .policy()
                .requiredTags()
                .getOrDefault(key, RequiredValues.ANY)
                .allows(value);
        open.put(key, new TagHeld(channel, key, value, allowed, step.time(), Instant.MAX));
    }

    private void end(String key, Instant time) {
        @Nullable TagHeld span = open.remove(key);
        if (span != null) {
            write(new TagHeld(channel, key, span.value(), span.allowed(), span.from(), time));
        }
    }

    /** Whatever its key and value, a tag also answers a policy that asks for some tag and names none. */
    private void write(TagHeld span) {
        spans.add(span);
        spans.add(new TagHeld(channel, RequiredTag.ANY, span.value(), true, span.from(), span.until()));
    }
}
