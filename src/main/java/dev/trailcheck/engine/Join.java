package dev.trailcheck.engine;

/**
 * A place where a rule joins facts without an index: every fact of {@code factType} is tried with every match of the
 * patterns before it, by constraints that cannot be looked up, or by none at all.
 */
public record Join(String rule, String factType, boolean isCrossProduct) {}
