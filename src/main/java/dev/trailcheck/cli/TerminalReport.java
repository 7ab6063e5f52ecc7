package dev.trailcheck.cli;

import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Integrity;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Pending;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Proof;
import dev.trailcheck.finding.Status;
import dev.trailcheck.rule.Rule;
import java.io.PrintWriter;
import java.util.List;

/** The assessment for somebody at a terminal: the verdict first, then each finding in one sentence, then what was seen. */
final class TerminalReport {

    /** Longer lists are for the reports. */
    private static final int MOST_LINES = 40;

    private final PrintWriter out;
    private final Ink ink;

    TerminalReport(Surroundings surroundings) {
        this.out = surroundings.out();
        this.ink = new Ink(surroundings.coloured());
    }

    /** {@code wholeGrid} says whether to print the grid of coverage, not only a line of it. */
    void print(Assessment assessment, CheckRequest request, List<String> reports, boolean wholeGrid) {
        out.println(ink.verdict(assessment.verdict()) + "  " + VerdictSentence.of(assessment, request));
        findings(assessment);
        pending(assessment.pending());
        gaps(assessment.gaps());
        notes(assessment.notes());
        coverage(assessment, wholeGrid);
        if (assessment.integrity() instanceof Integrity.Checked checked) {
            out.println("Integrity %s: %s".formatted(checked.result().word(), CountedFiles.of(checked.counts())));
        }
        out.println("Reports: " + String.join(", ", reports));
        out.flush();
    }

    /** What earlier runs told already is counted only, or the new would be lost in it. */
    private void findings(Assessment assessment) {
        int left = MOST_LINES;
        for (Rule rule : assessment.rules()) {
            List<Finding> findings = standing(assessment, rule, Status.NEW);
            int open = standing(assessment, rule, Status.OPEN).size();
            if (findings.size() + open > 0) {
                out.println();
                out.println("%s  %s".formatted(ink.severity(rule.severity()), ink.strong(Plain.text(rule.title()))));
                findings.stream().limit(Math.max(0, left)).forEach(this::finding);
                left -= findings.size();
                if (left < 0) {
                    out.println("  ... and %d more, all in the reports".formatted(Math.min(findings.size(), -left)));
                }
                if (open > 0) {
                    out.println("  %d open from earlier runs".formatted(open));
                }
            }
        }
        out.println();
    }

    private static List<Finding> standing(Assessment assessment, Rule rule, Status status) {
        return assessment.findingsOf(rule).stream()
                .filter(finding -> finding.status() == status)
                .toList();
    }

    private void finding(Finding finding) {
        String account = finding.accountName().isEmpty()
                ? finding.account()
                : finding.accountName() + " (" + finding.account() + ")";
        out.println("  %s  %s  %s".formatted(finding.time(), Plain.text(account), Plain.text(finding.region())));
        out.println("    " + finding.message());
        if (finding.proof() == Proof.State.TAMPERED) {
            out.println("    Its evidence is tampered: the file is not as CloudTrail delivered it.");
        }
    }

    private void pending(List<Pending> pending) {
        if (!pending.isEmpty()) {
            out.println(ink.strong("Pending") + ", decided by a later run:");
            pending.stream()
                    .limit(MOST_LINES)
                    .forEach(one -> out.println(
                            "  %s on %s, until %s".formatted(one.rule(), Plain.text(one.channel()), one.graceEnd())));
            more(pending.size());
        }
    }

    private void gaps(List<Gap> gaps) {
        if (!gaps.isEmpty()) {
            out.println(ink.strong("Gaps") + ", what could not be read, judged or seen:");
            gaps.stream().limit(MOST_LINES).forEach(gap -> {
                out.println("  %s  %s: %s".formatted(gap.kind(), Plain.text(gap.where()), Plain.text(gap.what())));
                out.println("    Maybe " + Plain.text(gap.maybe()));
            });
            more(gaps.size());
        }
    }

    private void notes(List<Note> notes) {
        if (!notes.isEmpty()) {
            out.println(ink.strong("Notes"));
            notes.stream()
                    .limit(MOST_LINES)
                    .forEach(note -> out.println(
                            "  %s  %s: %s".formatted(note.kind(), Plain.text(note.where()), Plain.text(note.what()))));
            more(notes.size());
        }
    }

    private void more(int count) {
        if (count > MOST_LINES) {
            out.println("  ... and %,d more, all in the reports".formatted(count - MOST_LINES));
        }
    }

    private void coverage(Assessment assessment, boolean wholeGrid) {
        Coverage seen = assessment.coverage();
        out.println("Read %s in %s: %,d judged, %,d out of scope, %,d outside the window, %,d duplicate, %,d rejected."
                .formatted(
                        Counted.of(seen.records(), "record"),
                        Counted.of(seen.files(), "file"),
                        seen.judged(),
                        seen.outOfScope(),
                        seen.outsideWindow(),
                        seen.duplicate(),
                        seen.rejected()));
        CoverageText grid = new CoverageText(seen.grid(), out);
        if (wholeGrid) {
            grid.printGrid();
        } else if (seen.records() > 0) {
            grid.printLine();
        }
        out.println("Judged by %s%s."
                .formatted(
                        Counted.of(assessment.rules().size(), "rule"),
                        assessment.asOf() == null ? "" : " as of " + assessment.asOf()));
    }
}
