package dev.trailcheck.policy;

/** The least and the most of a number that is allowed, both included. */
public record Bounds(long min, long max) {

    public static final Bounds NONE = new Bounds(Long.MIN_VALUE, Long.MAX_VALUE);

    public boolean contains(long number) {
        return number >= min && number <= max;
    }
}
