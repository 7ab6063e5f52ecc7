package dev.trailcheck.check;

/** What a hash makes of a text: 128 bits in two halves. */
record Mark(long high, long low) {}
