package dev.trailcheck.event;

/** Tags were put on a channel. */
public record ChannelTagged(ApiCall call, String channel, Tags tags) implements ChannelLife {}
