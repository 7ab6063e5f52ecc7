package dev.trailcheck.cli;

import dev.trailcheck.finding.FileCounts;
import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileState;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How many files are valid and how many are in each other state, in one sentence. */
final class CountedFiles {

    private CountedFiles() {}

    static String of(FileCounts counts) {
        return "%d of %s and %d of %s are valid%s."
                .formatted(
                        counts.of(FileKind.DIGEST, FileState.VALID),
                        Counted.of(counts.of(FileKind.DIGEST), "digest"),
                        counts.of(FileKind.LOG, FileState.VALID),
                        Counted.of(counts.of(FileKind.LOG), "log file"),
                        others(counts));
    }

    private static String others(FileCounts counts) {
        String others = Arrays.stream(FileState.values())
                .filter(state -> state != FileState.VALID && counts.of(state) > 0)
                .map(state -> "%,d %s".formatted(counts.of(state), state.word()))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : "; " + others;
    }
}
