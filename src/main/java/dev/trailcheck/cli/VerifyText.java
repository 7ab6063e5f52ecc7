package dev.trailcheck.cli;

import dev.trailcheck.evidence.Verification;
import dev.trailcheck.finding.FileCounts;
import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileReason;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Plain;
import java.io.PrintWriter;

/** A verification for somebody at a terminal: the sum first, then what is not valid, the worst first. */
final class VerifyText {

    private final PrintWriter out;
    private final String where;

    /** {@code where} are words for where it was looked. */
    VerifyText(PrintWriter out, String where) {
        this.out = out;
        this.where = where;
    }

    void print(Verification verification) {
        out.println(sentence(verification));
        FileReason.of(verification.files()).forEach(this::reason);
        verification.notes().forEach(this::note);
    }

    private String sentence(Verification verification) {
        return switch (verification.result()) {
            case WHOLE -> "WHOLE  " + CountedFiles.of(verification.counts());
            case BROKEN -> "BROKEN  " + CountedFiles.of(verification.counts());
            case UNVERIFIED -> "UNVERIFIED  No signature could be checked. " + unverified(verification.counts());
        };
    }

    private String unverified(FileCounts counts) {
        return counts.of(FileKind.DIGEST) == 0
                ? "There is no digest %s.\n  Maybe only logs were downloaded; the digests lie in CloudTrail-Digest beside them."
                        .formatted(where)
                : CountedFiles.of(counts);
    }

    private void reason(FileReason reason) {
        out.println();
        out.println("%s  %s"
                .formatted(
                        reason.state().word(),
                        Counted.of(reason.files().size(), reason.kind() == FileKind.DIGEST ? "digest" : "log file")));
        reason.files().forEach(file -> out.println("  " + Plain.text(file)));
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
