package dev.trailcheck.engine.explain;

/** What something that a constraint mentions was, in words that are safe to print. */
public record Value(String path, String value) {}
