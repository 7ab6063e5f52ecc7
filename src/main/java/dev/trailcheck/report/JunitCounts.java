package dev.trailcheck.report;

/** How many cases of a suite there are, and how many of them came out otherwise than well. */
record JunitCounts(long tests, long failures, long errors, long skipped) {

    JunitCounts and(JunitCounts other) {
        return new JunitCounts(
                tests + other.tests, failures + other.failures, errors + other.errors, skipped + other.skipped);
    }
}
