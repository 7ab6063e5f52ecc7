package dev.trailcheck.event;

/** Tags were taken from a channel; {@code tags} holds their keys, with empty values. */
public record ChannelUntagged(ApiCall call, String channel, Tags tags) implements ChannelLife {}
