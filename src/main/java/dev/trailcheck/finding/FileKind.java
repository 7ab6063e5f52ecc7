package dev.trailcheck.finding;

/** What a verdict is about. */
public enum FileKind {
    DIGEST("digest"),
    LOG("log");

    private final String word;

    FileKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
