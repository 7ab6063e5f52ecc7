package dev.trailcheck.engine.wall;

/** One constraint: an expression, and the name that its value is bound to, "" where there is none. */
record Constraint(String bound, int boundAt, Term term) {}
