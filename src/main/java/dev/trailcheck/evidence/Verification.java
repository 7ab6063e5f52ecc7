package dev.trailcheck.evidence;

import dev.trailcheck.finding.FileCounts;
import dev.trailcheck.finding.FileVerdict;
import dev.trailcheck.finding.Integrity;
import dev.trailcheck.finding.Note;
import java.util.Collection;
import java.util.List;

/**
 * What came of verifying a tree: a verdict on every file that digests speak for, and notes, both sorted; and the hours
 * that valid digests cover.
 */
public record Verification(List<FileVerdict> files, List<Note> notes, ProvenHours proven) {

    public Verification {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    static Verification of(Collection<FileVerdict> files, Collection<Note> notes, ProvenHours proven) {
        return new Verification(
                files.stream().sorted().distinct().toList(),
                notes.stream().sorted().distinct().toList(),
                proven);
    }

    public FileCounts counts() {
        return FileCounts.of(files);
    }

    public Integrity.Result result() {
        return Integrity.Result.of(counts());
    }
}
