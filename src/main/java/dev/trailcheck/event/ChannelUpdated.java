package dev.trailcheck.event;

/** A channel's settings were changed; it sets no tags. */
public record ChannelUpdated(ApiCall call, String channel, Tags tags) implements ChannelLife {}
