package dev.trailcheck.finding;

import java.util.Comparator;

/**
 * What is to be said of one file: its place below the source (a missing one: where it would lie), what could be proven,
 * the reason in a sentence, and the likely remedy; both are empty where it is valid.
 */
public record FileVerdict(FileKind kind, String file, FileState state, String what, String maybe)
        implements Comparable<FileVerdict> {

    private static final Comparator<FileVerdict> ORDER = Comparator.comparing(FileVerdict::kind)
            .thenComparing(FileVerdict::file)
            .thenComparing(FileVerdict::state)
            .thenComparing(FileVerdict::what)
            .thenComparing(FileVerdict::maybe);

    @Override
    public int compareTo(FileVerdict other) {
        return ORDER.compare(this, other);
    }
}
