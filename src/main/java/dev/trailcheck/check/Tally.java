package dev.trailcheck.check;

import java.util.concurrent.atomic.LongAdder;

/** The counts of a run while it reads; written by its threads, read by whoever watches. */
public final class Tally {

    final LongAdder filesFound = new LongAdder();
    final LongAdder files = new LongAdder();
    final LongAdder records = new LongAdder();
    final LongAdder judged = new LongAdder();
    final LongAdder outOfScope = new LongAdder();
    final LongAdder outsideWindow = new LongAdder();
    final LongAdder duplicate = new LongAdder();
    final LongAdder rejected = new LongAdder();
    final LongAdder matches = new LongAdder();

    public long filesFound() {
        return filesFound.sum();
    }

    public long files() {
        return files.sum();
    }

    public long records() {
        return records.sum();
    }

    /** How often single-call rules have fired so far; what needs all records is judged at the end. */
    public long matches() {
        return matches.sum();
    }
}
