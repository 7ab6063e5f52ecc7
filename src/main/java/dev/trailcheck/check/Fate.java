package dev.trailcheck.check;

/** What became of a record that was read. */
public enum Fate {
    JUDGED("judged"),
    DUPLICATE("a duplicate, judged where it was first read"),
    SUPERSEDED("set right by a later record, and judged no longer"),
    OUT_OF_SCOPE("out of scope: it is a call of another service"),
    OUTSIDE_WINDOW("outside the window of --since and --until"),
    REJECTED("rejected: it lacks its source, its name or its time");

    private final String words;

    Fate(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
