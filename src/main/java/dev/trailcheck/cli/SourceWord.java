package dev.trailcheck.cli;

import java.nio.file.Path;

/** How a user names a source. */
final class SourceWord {
    private SourceWord() {}

    /** A path as it is from where the user stands; any other word as it is. */
    static String from(Path workingFolder, String word) {
        boolean aPath =
                !word.isBlank() && !word.equals("-") && !word.contains("://") && !word.startsWith("cloudtrail:");
        return aPath ? workingFolder.resolve(word).toString() : word;
    }
}
