package dev.trailcheck.event;

import java.time.Instant;

/**
 * A step in the life of one signaling channel, made by a call that succeeded; a failed call changes nothing and stays an
 * {@link ApiCall} only. {@code channel} is the ARN, so that rules can join on it.
 */
public sealed interface ChannelLife
        permits ChannelCreated, ChannelUpdated, ChannelTagged, ChannelUntagged, ChannelStored, ChannelDeleted {

    ApiCall call();

    String channel();

    Tags tags();

    default String id() {
        return call().id();
    }

    default Instant time() {
        return call().time();
    }

    default String account() {
        return call().account();
    }

    default String region() {
        return call().region();
    }

    /** Who did it, see {@link Identity#caller}. */
    default String caller() {
        return call().identity().caller();
    }

    default String channelName() {
        return call().channelName();
    }
}
