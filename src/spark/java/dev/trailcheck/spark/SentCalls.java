package dev.trailcheck.spark;

import java.io.Serializable;
import java.util.List;

/** Several calls, as they travel together. */
record SentCalls(List<SentCall> calls) implements Serializable {}
