package dev.trailcheck.finding;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How many digests and how many log files are in each state; what none is in is absent. */
public record FileCounts(Map<FileState, Long> digests, Map<FileState, Long> logs) {

    public FileCounts {
        digests = copied(digests);
        logs = copied(logs);
    }

    public static FileCounts of(Collection<FileVerdict> verdicts) {
        Map<FileState, Long> digests = new EnumMap<>(FileState.class);
        Map<FileState, Long> logs = new EnumMap<>(FileState.class);
        verdicts.forEach(
                verdict -> (verdict.kind() == FileKind.DIGEST ? digests : logs).merge(verdict.state(), 1L, Long::sum));
        return new FileCounts(digests, logs);
    }

    public long of(FileKind kind) {
        return states(kind).values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(FileKind kind, FileState state) {
        return states(kind).getOrDefault(state, 0L);
    }

    public long of(FileState state) {
        return of(FileKind.DIGEST, state) + of(FileKind.LOG, state);
    }

    private Map<FileState, Long> states(FileKind kind) {
        return kind == FileKind.DIGEST ? digests : logs;
    }

    private static Map<FileState, Long> copied(Map<FileState, Long> counts) {
        Map<FileState, Long> copy = new EnumMap<>(FileState.class);
        counts.forEach((state, count) -> {
            if (count > 0) {
                copy.put(state, count);
            }
        });
        return Collections.unmodifiableMap(copy);
    }
}
