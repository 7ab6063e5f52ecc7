package dev.trailcheck.check;

import dev.trailcheck.evidence.ProvenHours;
import dev.trailcheck.evidence.Verification;
import dev.trailcheck.finding.FileVerdict;
import dev.trailcheck.finding.Integrity;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Proof;
import dev.trailcheck.stored.FileHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What digests prove of the files that a run read: the state of the whole, and that of every file. A file's name is
 * relative to its source, so of a name that two sources have nothing is proven.
 */
final class Proofs {

    private static final Proof UNSPOKEN = Proof.unverified("No digest speaks of its file.");
    private static final Proof NO_FOLDER =
            Proof.unverified("Its source is no folder, and digests speak of files in their places.");
    private static final Proof PACKED =
            Proof.unverified("It was packed into another file, and digests list files as CloudTrail wrote them.");
    private static final Proof NOT_TO_ITS_END =
            Proof.unverified("Reading its file ended before the file did, so what was judged is not what was hashed.");
    private static final Proof AMBIGUOUS =
            Proof.unverified("Several files of this run have this name, so no verdict can be said to be on this one.");

    private final boolean asked;
    private final Map<String, Proof> byFile = new HashMap<>();
    private final List<FileVerdict> verdicts = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<SourceFiles> unverified = new ArrayList<>();
    private final ProvenHours proven = new ProvenHours();
    private Integrity.Result result = Integrity.Result.WHOLE;

    private Proofs(boolean asked) {
        this.asked = asked;
    }

    /** Follows the digests of each folder or bucket, if that was asked, over the hashes of what was read; all files must have been. */
    static Proofs of(List<SourceFiles> sources, CheckRequest request) {
        if (!(request.verifying() instanceof Verifying.By by)) {
            return new Proofs(false);
        }
        Proofs proofs = new Proofs(true);
        for (SourceFiles source : sources) {
            source.verification(by.trusted(), request.window())
                    .ifPresentOrElse(
                            verification -> proofs.verify(source, verification), () -> proofs.leaveUnverified(source));
        }
        return proofs;
    }

    /** What is proven of the file that has this name, or that holds one of this name. */
    Proof of(String file) {
        if (!asked) {
            return Proof.UNASKED;
        }
        List<Proof> candidates = new ArrayList<>();
        for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
            Optional.ofNullable(byFile.get(file.substring(0, end))).ifPresent(holder -> candidates.add(PACKED));
        }
        Optional.ofNullable(byFile.get(file)).ifPresent(candidates::add);
        return candidates.size() == 1 ? candidates.get(0) : AMBIGUOUS;
    }

    boolean areAsked() {
        return asked;
    }

    Integrity integrity() {
        return asked ? Integrity.Checked.of(result, verdicts) : Integrity.UNASKED;
    }

    List<FileVerdict> verdicts() {
        return verdicts;
    }

    List<Note> notes() {
        return notes;
    }

    /** The hours that valid digests cover; none where no verification was asked for. */
    ProvenHours proven() {
        return proven;
    }

    /** Sources of which nothing at all could be proven. */
    List<SourceFiles> unverified() {
        return unverified;
    }

    private void verify(SourceFiles source, Verification verification) {
        Map<String, FileVerdict> byName = new HashMap<>();
        verification.files().forEach(verdict -> byName.merge(verdict.file(), verdict, Proofs::worse));
        Map<String, FileHash> known = source.hashes();
        for (String name : source.names()) {
            FileVerdict verdict = byName.get(name);
            Proof proof = verdict == null ? UNSPOKEN : Proof.of(verdict);
            boolean ofOtherBytes = proof.state() == Proof.State.VERIFIED && !known.containsKey(name);
            add(name, ofOtherBytes ? NOT_TO_ITS_END : proof);
        }
        verdicts.addAll(verification.files());
        notes.addAll(verification.notes());
        proven.addAll(verification.proven());
        conclude(source, verification.result());
    }

    private void leaveUnverified(SourceFiles source) {
        source.names().forEach(name -> add(name, NO_FOLDER));
        conclude(source, Integrity.Result.UNVERIFIED);
    }

    private void add(String name, Proof proof) {
        byFile.merge(name, proof, (one, other) -> AMBIGUOUS);
    }

    /** The whole is as good as its worst part. */
    private void conclude(SourceFiles source, Integrity.Result part) {
        if (part == Integrity.Result.UNVERIFIED) {
            unverified.add(source);
        }
        result = part.compareTo(result) > 0 ? part : result;
    }

    private static FileVerdict worse(FileVerdict one, FileVerdict other) {
        return one.state().compareTo(other.state()) <= 0 ? one : other;
    }
}
