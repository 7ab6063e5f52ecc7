package dev.trailcheck.cli;

import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Integrity;
import dev.trailcheck.finding.Verdict;
import dev.trailcheck.rule.Severity;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One sentence that says what the verdict rests on. */
final class VerdictSentence {

    private VerdictSentence() {}

    static String of(Assessment assessment, CheckRequest request) {
        String found = assessment.findings().isEmpty()
                ? nothingFound(assessment)
                : "%s in %s: %s."
                        .formatted(
                                Counted.of(assessment.findings().size(), "finding"),
                                Counted.of(
                                        assessment.findings().stream()
                                                .map(Finding::account)
                                                .distinct()
                                                .count(),
                                        "account"),
                                bySeverity(assessment));
        return found + because(assessment, request) + gaps(assessment);
    }

    private static String nothingFound(Assessment assessment) {
        if (assessment.coverage().records() == 0) {
            return "Nothing was read.";
        }
        return assessment.coverage().judged() == 0 ? "Nothing in scope, nothing judged." : "No findings.";
    }

    private static String bySeverity(Assessment assessment) {
        return Arrays.stream(Severity.values())
                .filter(severity -> !assessment.findingsOf(severity).isEmpty())
                .map(severity -> assessment.findingsOf(severity).size() + " " + severity.word())
                .collect(Collectors.joining(", "));
    }

    private static String because(Assessment assessment, CheckRequest request) {
        if (assessment.integrity() instanceof Integrity.Checked checked && checked.isOfOtherFiles()) {
            return " The run is not whole: files were changed after delivery, or are missing.";
        }
        if (assessment.verdict() == Verdict.INCOMPLETE) {
            return request.strict() && assessment.coverage().records() > 0
                    ? " The run is not whole: --strict allows no gap."
                    : " The run is not whole.";
        }
        boolean belowTheBar =
                assessment.verdict() == Verdict.PASS && !assessment.findings().isEmpty();
        if (!belowTheBar) {
            return "";
        }
        return request.failOn()
                .map(floor -> " None is %s or worse.".formatted(floor.word()))
                .orElse(" None fails the run, as asked.");
    }

    private static String gaps(Assessment assessment) {
        int count = assessment.gaps().size();
        return count == 0 ? "" : " " + Counted.of(count, "gap") + ".";
    }
}
