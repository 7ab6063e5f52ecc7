package dev.trailcheck.cli;

import dev.trailcheck.evidence.Verification;
import dev.trailcheck.finding.FileCounts;
import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileState;
import dev.trailcheck.finding.FileVerdict;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Plain;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A verification for somebody at a terminal: the sum first, then what is not valid, the worst first. */
final class VerifyText {

    /** Verdicts with the same reason are told together. */
    private record Reason(FileState state, FileKind kind, String what, String maybe) implements Comparable<Reason> {

        static Reason of(FileVerdict verdict) {
            return new Reason(verdict.state(), verdict.kind(), verdict.what(), verdict.maybe());
        }

        @Override
        public int compareTo(Reason other) {
            int byState = state.compareTo(other.state);
            int byKind = byState == 0 ? kind.compareTo(other.kind) : byState;
            return byKind == 0 ? (what + maybe).compareTo(other.what + other.maybe) : byKind;
        }
    }

    private final PrintWriter out;

    VerifyText(PrintWriter out) {
        this.out = out;
    }

    void print(Verification verification) {
        out.println(sentence(verification));
        Map<Reason, List<String>> files = new TreeMap<>();
        verification.files().stream()
                .filter(verdict -> verdict.state() != FileState.VALID)
                .forEach(verdict -> files.computeIfAbsent(Reason.of(verdict), reason -> new ArrayList<>())
                        .add(verdict.file()));
        files.forEach(this::reason);
        verification.notes().forEach(this::note);
    }

    private static String sentence(Verification verification) {
        return switch (verification.result()) {
            case WHOLE -> "WHOLE  " + CountedFiles.of(verification.counts());
            case BROKEN -> "BROKEN  " + CountedFiles.of(verification.counts());
            case UNVERIFIED -> "UNVERIFIED  No signature could be checked. " + unverified(verification.counts());
        };
    }

    private static String unverified(FileCounts counts) {
        return counts.of(FileKind.DIGEST) == 0
                ? "There is no digest in this folder.\n  Maybe only logs were downloaded; the digests lie in CloudTrail-Digest beside them."
                : CountedFiles.of(counts);
    }

    private void reason(Reason reason, List<String> files) {
        out.println();
        out.println("%s  %s"
                .formatted(
                        reason.state().word(),
                        Counted.of(files.size(), reason.kind() == FileKind.DIGEST ? "digest" : "log file")));
        files.forEach(file -> out.println("  " + Plain.text(file)));
        out.println("    " + Plain.text(reason.what()));
        out.println("    Maybe " + Plain.text(reason.maybe()));
    }

    private void note(Note note) {
        out.println();
        out.println("note  " + Plain.text(note.what()));
        if (!note.where().isEmpty()) {
            out.println("  " + Plain.text(note.where()));
        }
    }
}
