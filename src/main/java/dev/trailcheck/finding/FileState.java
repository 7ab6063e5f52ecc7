package dev.trailcheck.finding;

/** What could be proven of a file, the worst first. */
public enum FileState {
    /** Not what CloudTrail wrote, or not where CloudTrail wrote it. */
    INVALID("invalid"),
    /** A digest speaks of it and it is not there. */
    MISSING("missing"),
    /** It lies where digests cover everything, and none lists it. */
    UNLISTED("unlisted"),
    /** What could prove it is missing or is itself invalid. */
    UNPROVEN("unproven"),
    /** The newest digest of a chain, or a log file that it lists: its signature comes with the digest after it. */
    NOT_YET_VERIFIABLE("not-yet-verifiable"),
    VALID("valid");

    private final String word;

    FileState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether this state says that the evidence is not whole. */
    public boolean isBad() {
        return compareTo(NOT_YET_VERIFIABLE) < 0;
    }
}
