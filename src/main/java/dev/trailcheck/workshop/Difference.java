package dev.trailcheck.workshop;

/** One field in which what came differs from what a case expects; {@code what} names it, like {@code finding 1, channel}. */
public record Difference(String what, String expected, String got) {}
