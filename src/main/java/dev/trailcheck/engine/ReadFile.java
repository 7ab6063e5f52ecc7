package dev.trailcheck.engine;

import dev.trailcheck.rule.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of a file that was read: the rule, if it holds any, and the mistakes in it. */
record ReadFile(Optional<RuleReading> reading, List<Mistake> mistakes) {

    /** Reads side by side; the order is that of the files. */
    static List<ReadFile> each(List<RuleFile> files) {
        return files.parallelStream().map(ReadFile::of).toList();
    }

    private static ReadFile of(RuleFile file) {
        List<Mistake> mistakes = new ArrayList<>();
        return new ReadFile(RuleReader.read(file, mistakes), mistakes);
    }
}
