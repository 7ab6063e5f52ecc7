package dev.trailcheck.event;

/** A channel was deleted. */
public record ChannelDeleted(ApiCall call, String channel, Tags tags) implements ChannelLife {}
