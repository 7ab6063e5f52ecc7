package dev.trailcheck.event;

import java.time.Instant;

/** A channel came to be, with the tags of the request; {@code graceEnd} is the last moment to mend them. */
public record ChannelCreated(ApiCall call, String channel, Tags tags, Instant graceEnd) implements ChannelLife {}
