package dev.trailcheck.cli;

import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Integrity;
import dev.trailcheck.finding.Status;
import dev.trailcheck.finding.Verdict;
import dev.trailcheck.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One sentence that says what the verdict rests on. */
final class VerdictSentence {

    private VerdictSentence() {}

    static String of(Assessment assessment, CheckRequest request) {
        List<Finding> standing = assessment.standing();
        String found = standing.isEmpty()
                ? nothingFound(assessment)
                : "%s in %s: %s."
                        .formatted(
                                Counted.of(standing.size(), "finding"),
                                Counted.of(
                                        standing.stream()
                                                .map(Finding::account)
                                                .distinct()
                                                .count(),
                                        "account"),
                                bySeverity(standing));
        return found + lives(assessment) + because(assessment, request) + gaps(assessment);
    }

    private static String nothingFound(Assessment assessment) {
        if (assessment.coverage().records() == 0) {
            return "Nothing was read.";
        }
        if (!assessment.findings().isEmpty()) {
            return "No finding stands.";
        }
        return assessment.coverage().judged() == 0 ? "Nothing in scope, nothing judged." : "No findings.";
    }

    private static String bySeverity(List<Finding> findings) {
        return Arrays.stream(Severity.values())
                .map(severity -> Map.entry(
                        severity,
                        findings.stream()
                                .filter(finding -> finding.rule().severity() == severity)
                                .count()))
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", "));
    }

    /** Where findings are in their lives; without a past all are new, which needs no word. */
    private static String lives(Assessment assessment) {
        boolean allNew = assessment.count(Status.NEW) == assessment.findings().size();
        return allNew && assessment.ledgerAsOf().isEmpty()
                ? ""
                : " "
                        + Arrays.stream(Status.values())
                                .filter(status -> assessment.count(status) > 0)
                                .map(status -> assessment.count(status) + " " + status.word())
                                .collect(Collectors.joining(", "))
                        + ".";
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
                assessment.verdict() == Verdict.PASS && !assessment.standing().isEmpty();
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
