package dev.trailcheck.event;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One caller did more of a thing, in a short time, than the policy's {@code threshold} of this name allows. All that
 * follows at the same pace is the same burst: {@code count} says how much it was, {@code until} when it ended, {@code
 * channels} whom it met. {@code calls} are the first of them.
 */
public record Burst(
        String threshold, String caller, List<ApiCall> calls, int count, Instant until, SortedSet<String> channels) {

    public Burst {
        calls = List.copyOf(calls);
        channels = Collections.unmodifiableSortedSet(new TreeSet<>(channels));
    }

    /** The call with which it began. */
    public ApiCall call() {
        return calls.get(0);
    }

    public Instant from() {
        return call().time();
    }
}
