package dev.trailcheck.check;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a verification found wrong, as gaps of one kind for each state. The first of a kind are told one by one, or one
 * digest that is gone could fill the reports with its log files.
 */
final class IntegrityGaps {

    private static final int TOLD_ONE_BY_ONE = 20;

    private IntegrityGaps() {}

    static List<Gap> of(Proofs proofs) {
        List<Gap> gaps = new ArrayList<>();
        Map<String, List<FileVerdict>> byKind = proofs.verdicts().stream()
                .filter(verdict -> verdict.state().isBad())
                .sorted()
                .collect(Collectors.groupingBy(IntegrityGaps::kind, TreeMap::new, Collectors.toList()));
        byKind.forEach((kind, verdicts) -> {
            verdicts.stream()
                    .limit(TOLD_ONE_BY_ONE)
                    .map(verdict -> new Gap(kind, verdict.file(), verdict.what(), verdict.maybe()))
                    .forEach(gaps::add);
            if (verdicts.size() > TOLD_ONE_BY_ONE) {
                gaps.add(new Gap(
                        kind,
                        "integrity",
                        "%d more are like these.".formatted(verdicts.size() - TOLD_ONE_BY_ONE),
                        "one cause stands behind them all; 'trailcheck verify' names every file."));
            }
        });
        proofs.unverified().stream().map(IntegrityGaps::unverified).forEach(gaps::add);
        return gaps;
    }

    private static Gap unverified(SourceFiles source) {
        return source.folder().isPresent()
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
