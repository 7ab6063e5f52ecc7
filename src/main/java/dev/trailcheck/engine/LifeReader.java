package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.ChannelCreated;
import dev.trailcheck.event.ChannelDeleted;
import dev.trailcheck.event.ChannelLife;
import dev.trailcheck.event.ChannelStored;
import dev.trailcheck.event.ChannelTagged;
import dev.trailcheck.event.ChannelUntagged;
import dev.trailcheck.event.ChannelUpdated;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Tags;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Sees in a call the step in a channel's life that it made, if it made one. */
final class LifeReader {

    /** What stands for a hidden key or value; gathered from public records of several services. */
    private static final Set<String> HIDDEN =
            Set.of("HIDDEN_DUE_TO_SECURITY_REASONS", "Hidden_For_Security_Reasons", "***", "****", "***OMITTED***");

    private static final Set<String> STEPS =
            Set.of("CreateSignalingChannel", "DeleteSignalingChannel", "TagResource", "UntagResource");

    private LifeReader() {}

    static Optional<ChannelLife> stepOf(ApiCall call) {
        if (!call.succeeded() || call.channel().isEmpty()) {
            return Optional.empty();
        }
        String channel = call.channel();
        return switch (call.name()) {
            case "CreateSignalingChannel" ->
                Optional.of(new ChannelCreated(
                        call,
                        channel,
                        tags(call),
                        call.time().plus(call.policy().grace())));
            case "UpdateSignalingChannel" -> Optional.of(new ChannelUpdated(call, channel, Tags.NONE));
            case "TagResource" -> Optional.of(new ChannelTagged(call, channel, tags(call)));
            case "UntagResource" -> Optional.of(new ChannelUntagged(call, channel, keys(call)));
            case "UpdateMediaStorageConfiguration" -> stored(call, channel);
            case "DeleteSignalingChannel" -> Optional.of(new ChannelDeleted(call, channel, Tags.NONE));
            default -> Optional.empty();
        };
    }

    /** Switching storage off, or on again without saying where, points it nowhere else. */
    private static Optional<ChannelLife> stored(ApiCall call, String channel) {
        String stream = call.request().text("mediaStorageConfiguration.streamARN");
        boolean enabled =
                !call.request().text("mediaStorageConfiguration.status").equals("DISABLED");
        return enabled && !stream.isEmpty()
                ? Optional.of(new ChannelStored(call, channel, Tags.NONE, stream))
                : Optional.empty();
    }

    /** A step in some channel's life that does not say in which one's; nothing can be correlated with it. */
    static boolean isUntraceable(ApiCall call) {
        return STEPS.contains(call.name()) && call.succeeded() && call.channel().isEmpty();
    }

    /** CloudTrail leaves out a request that is too large; then the tags are unknown rather than none. */
    private static Tags tags(ApiCall call) {
        Fields request = call.request();
        if (request.isEmpty()) {
            return Tags.UNKNOWN;
        }
        Map<String, String> values = new TreeMap<>();
        request.objects("tags").forEach(tag -> values.put(tag.text("key"), tag.text("value")));
        boolean unread = values.containsKey("")
                || request.objects("tags").size() < request.list("tags").size();
        return new Tags(
                values, unread || isHidden(values, call.policy().requiredTags().keySet()));
    }

    private static Tags keys(ApiCall call) {
        Map<String, String> values = new TreeMap<>();
        call.request().list("tagKeyList").forEach(key -> values.put(key.toString(), ""));
        return new Tags(values, values.isEmpty() || isHidden(values, Set.of()));
    }

    /** A hidden key may be any; a hidden value leaves open only what is asked of its own key. */
    private static boolean isHidden(Map<String, String> values, Set<String> required) {
        return values.entrySet().stream()
                .anyMatch(tag -> HIDDEN.contains(tag.getKey())
                        || (HIDDEN.contains(tag.getValue()) && required.contains(tag.getKey())));
    }
}
