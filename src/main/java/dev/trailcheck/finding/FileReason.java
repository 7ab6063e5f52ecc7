package dev.trailcheck.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One reason why files are in a state, and all files for which it is the reason. */
public record FileReason(FileState state, FileKind kind, String what, String maybe, List<String> files)
        implements Comparable<FileReason> {

    private static final Comparator<FileReason> WORST_FIRST = Comparator.comparing(FileReason::state)
            .thenComparing(FileReason::kind)
            .thenComparing(FileReason::what)
            .thenComparing(FileReason::maybe);

    /** The verdicts that are not valid, those with the same reason together, the worst first. */
    public static List<FileReason> of(Collection<FileVerdict> verdicts) {
        Map<FileReason, List<String>> files = new TreeMap<>();
        verdicts.stream()
                .filter(verdict -> verdict.state() != FileState.VALID)
                .forEach(verdict -> files.computeIfAbsent(of(verdict), reason -> new ArrayList<>())
                        .add(verdict.file()));
        return files.entrySet().stream()
                .map(entry -> entry.getKey().with(entry.getValue()))
                .toList();
    }

    private static FileReason of(FileVerdict verdict) {
        return new FileReason(verdict.state(), verdict.kind(), verdict.what(), verdict.maybe(), List.of());
    }

    private FileReason with(List<String> those) {
        return new FileReason(state, kind, what, maybe, List.copyOf(those));
    }

    @Override
    public int compareTo(FileReason other) {
        return WORST_FIRST.compare(this, other);
    }
}
