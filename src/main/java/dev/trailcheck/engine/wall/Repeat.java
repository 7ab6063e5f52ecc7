package dev.trailcheck.engine.wall;

/** Letters that a regular expression matches {@code least} to {@code most} times; -1 stands for without end. */
record Repeat(Letters letters, int least, int most) {

    boolean isEndless() {
        return most < 0;
    }

    /** In how many ways it can match, apart from endless ones. */
    int ways() {
        return isEndless() ? 1 : most - least + 1;
    }

    int length() {
        return isEndless() ? 1 : most;
    }
}
