package dev.trailcheck.event;

/** A channel's media is from now on stored in this stream (its ARN); it sets no tags. */
public record ChannelStored(ApiCall call, String channel, Tags tags, String stream) implements ChannelLife {}
