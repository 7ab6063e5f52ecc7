package dev.trailcheck.event;

/** A call of Kinesis Video Streams itself: an event in scope, which rules judge. */
public record ApiCall(CallDetails details) implements Call {}
