package dev.trailcheck.report;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The results that sites take of a run, each as a line of JSON: the worst first, so many and so large as they bear. Where
 * whole results would be too large together, lean ones are taken, and then as many as fit; what is left out is said.
 */
record SarifSelection(List<String> lines, List<Gap> leftOut) {

    /** GitHub and GitLab keep this many results of a run. */
    static final int MOST_RESULTS = 5_000;

    private static final String EVERYTHING = "findings.json";

    /** Of findings that are sorted worst first; {@code room} is in bytes. */
    static SarifSelection of(List<Finding> findings, long room, Function<SarifDetail, SarifResults> results) {
        List<Finding> most = findings.subList(0, Math.min(MOST_RESULTS, findings.size()));
        SarifDetail detail = SarifDetail.WHOLE;
        List<String> lines = fitting(most, room, results.apply(detail));
        if (lines.size() < most.size()) {
            detail = SarifDetail.LEAN;
            lines = fitting(most, room, results.apply(detail));
        }
        return new SarifSelection(lines, leftOut(findings, lines.size(), detail));
    }

    private static List<String> fitting(List<Finding> findings, long room, SarifResults results) {
        List<String> lines = new ArrayList<>();
        long left = room;
        for (Finding finding : findings) {
            String line = results.result(finding);
            left -= line.getBytes(StandardCharsets.UTF_8).length + SarifReport.AROUND_A_RESULT;
            if (left < 0) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private static List<Gap> leftOut(List<Finding> findings, int kept, SarifDetail detail) {
        List<Gap> told = new ArrayList<>();
        if (kept < findings.size()) {
            told.add(gap(
                    "more-findings",
                    "%d more findings, none worse than those here, are left out: sites take no more of them."
                            .formatted(findings.size() - kept)));
        }
        if (detail == SarifDetail.LEAN) {
            told.add(
                    gap("lean-results", "The results lack their facts: with them the file is larger than sites take."));
        }
        long cut = findings.stream()
                .limit(kept)
                .filter(finding -> finding.events().size() > detail.mostSteps())
                .count();
        if (cut > 0) {
            told.add(gap(
                    "more-events",
                    "%d results show %d events of their sequences and not all.".formatted(cut, detail.mostSteps())));
        }
        return told;
    }

    private static Gap gap(String kind, String what) {
        return new Gap(kind, EVERYTHING, what, "read them there.");
    }
}
