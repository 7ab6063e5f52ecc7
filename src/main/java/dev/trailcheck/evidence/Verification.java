package dev.trailcheck.evidence;

import dev.trailcheck.finding.Note;
import java.util.Collection;
import java.util.List;

/** What came of verifying a tree: a verdict on every file that digests speak for, and notes; both sorted. */
public record Verification(List<FileVerdict> files, List<Note> notes) {

    /** The answer in one word. */
    public enum Result {
        /** Nothing is wrong; the newest digest may still wait for the one after it. */
        WHOLE("whole"),
        /** Something is invalid, missing, unlisted or unproven. */
        BROKEN("broken"),
        /** No signature could be checked at all, so nothing was proven or disproven. */
        UNVERIFIED("unverified");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Verification {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    static Verification of(Collection<FileVerdict> files, Collection<Note> notes) {
        return new Verification(
                files.stream().sorted().distinct().toList(),
                notes.stream().sorted().distinct().toList());
    }

    public Result result() {
        if (count(FileKind.DIGEST, FileState.VALID) + count(FileKind.DIGEST, FileState.INVALID) == 0) {
            return Result.UNVERIFIED;
        }
        return files.stream().anyMatch(file -> file.state().isBad()) ? Result.BROKEN : Result.WHOLE;
    }

    public long count(FileKind kind) {
        return files.stream().filter(file -> file.kind() == kind).count();
    }

    public long count(FileKind kind, FileState state) {
        return files.stream()
                .filter(file -> file.kind() == kind && file.state() == state)
                .count();
    }
}
