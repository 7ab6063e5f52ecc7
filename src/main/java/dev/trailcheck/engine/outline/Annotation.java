package dev.trailcheck.engine.outline;

/** What a rule says of itself, such as {@code @severity(high)}: the name without its sign, and all between the brackets. */
public record Annotation(Excerpt name, Excerpt value) {}
