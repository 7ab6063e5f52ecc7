package dev.trailcheck.engine.limit;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What one rule may cost: {@code time} to be compiled, and again to judge; {@code firings} in one run. {@code ticker}
 * tells nanoseconds from some moment on, since no clock is read here; {@code memoryIsShort} whether the heap is full.
 */
public record Limits(Duration time, long firings, LongSupplier ticker, BooleanSupplier memoryIsShort) {

    /** Wide enough for years of logs, narrow enough for a nightly job; without a clock no time passes. */
    public static final Limits DEFAULT = new Limits(Duration.ofMinutes(5), 1_000_000, () -> 0, HeapGuard::isShort);

    public Limits timedBy(LongSupplier clock) {
        return new Limits(time, firings, clock, memoryIsShort);
    }

    public Limits withTime(Duration most) {
        return new Limits(most, firings, ticker, memoryIsShort);
    }

    public Limits withFirings(long most) {
        return new Limits(time, most, ticker, memoryIsShort);
    }
}
