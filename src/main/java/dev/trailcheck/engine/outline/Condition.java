package dev.trailcheck.engine.outline;

import java.util.stream.Stream;

/** One of the things a rule asks for between {@code when} and {@code then}; all of them must hold, in any order. */
public sealed interface Condition permits FactPattern, Group, OtherCondition {

    Excerpt written();

    /** All patterns in it, itself and those in groups and sources included, in the order in which they are written. */
    Stream<FactPattern> patterns();
}
