package dev.trailcheck.check;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileVerdict;
import dev.trailcheck.finding.Note;
import java.util.ArrayList;
import java.util.List;

/** What a verification found wrong, as gaps of one kind for each state, and what else it has to say, as notes. */
final class IntegrityGaps {

    private IntegrityGaps() {}

    static List<Gap> of(Proofs proofs) {
        List<Gap> bad = proofs.verdicts().stream()
                .filter(verdict -> verdict.state().isBad())
                .map(verdict -> new Gap(kind(verdict), verdict.file(), verdict.what(), verdict.maybe()))
                .toList();
        List<Gap> gaps = new ArrayList<>(FirstOfKind.of(
                bad,
                Gap::kind,
                (kind, left) -> new Gap(
                        kind,
                        "integrity",
                        "%,d more are like these.".formatted(left),
                        "one cause stands behind them all; 'trailcheck verify' names every file.")));
        proofs.unverified().stream().map(IntegrityGaps::unverified).forEach(gaps::add);
        return gaps;
    }

    static List<Note> notes(Proofs proofs) {
        return FirstOfKind.of(
                proofs.notes(),
                Note::kind,
                (kind, left) -> new Note(kind, "integrity", "%,d more are like these.".formatted(left)));
    }

    private static Gap unverified(SourceFiles source) {
        if (source.isBucket()) {
            return new Gap(
                    "unverified",
                    source.name(),
                    "No signature could be checked under this prefix, so nothing of it is proven.",
                    "its digests lie elsewhere (CloudTrail-Digest, beside the logs), the trail writes none, or no key for them was given.");
        }
        return source.isFolder()
                ? new Gap(
                        "unverified",
                        source.name(),
                        "No signature could be checked in this folder, so nothing of it is proven.",
                        "the digests were not downloaded (they lie in CloudTrail-Digest, beside the logs), or no key for them was given.")
                : new Gap(
                        "unverified",
                        source.name(),
                        "This source is no folder, so digests cannot speak of it.",
                        "the folder that was downloaded, with its digests, can be named instead.");
    }

    private static String kind(FileVerdict verdict) {
        String thing = verdict.kind() == FileKind.DIGEST ? "digest" : "file";
        return switch (verdict.state()) {
            case INVALID -> "tampered-" + thing;
            case MISSING -> "missing-" + thing;
            case UNLISTED -> "unlisted-" + thing;
            case UNPROVEN, NOT_YET_VERIFIABLE, VALID -> "unproven-" + thing;
        };
    }
}
