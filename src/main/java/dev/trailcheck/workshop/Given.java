package dev.trailcheck.workshop;

import dev.trailcheck.event.Fields;

/** One record of a case, under the label by which the case speaks of it: its own id, else its number from 1. */
record Given(String label, Fields record) {}
