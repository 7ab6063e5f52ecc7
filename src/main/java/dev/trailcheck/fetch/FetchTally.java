package dev.trailcheck.fetch;

import java.util.concurrent.atomic.LongAdder;

/** How far a fetch is; can be watched from another thread. */
public final class FetchTally {
    final LongAdder found = new LongAdder();
    final LongAdder done = new LongAdder();
    final LongAdder fetched = new LongAdder();
    final LongAdder fetchedBytes = new LongAdder();
    final LongAdder there = new LongAdder();
    final LongAdder thereBytes = new LongAdder();
    final LongAdder signatures = new LongAdder();
    final LongAdder unsigned = new LongAdder();

    public long found() {
        return found.sum();
    }

    public long done() {
        return done.sum();
    }

    public long fetchedBytes() {
        return fetchedBytes.sum();
    }
}
