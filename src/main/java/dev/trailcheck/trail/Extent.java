package dev.trailcheck.trail;

/** How much of a kind of events is recorded. */
enum Extent {
    NOTHING,
    PART,
    ALL
}
