package dev.trailcheck.finding;

/** What is missing from a grid, the gravest first. */
public enum HoleKind {
    /** An account that should have logs has none at all. */
    SILENT_ACCOUNT("silent-account"),
    /** An account that has logs has none in a region that its policy allows. */
    SILENT_REGION("silent-region"),
    /** Hours without a log file between hours that have them. */
    SILENT_HOURS("silent-hours");

    private final String word;

    HoleKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
