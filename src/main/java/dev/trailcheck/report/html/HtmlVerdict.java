package dev.trailcheck.report.html;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Integrity;
import dev.trailcheck.rule.Severity;
import java.util.List;

/** The page in one breath: what was found, and whether the silence of the rest can be trusted. */
public record HtmlVerdict(String word, String claim, String trust, String meaning, String silence) {

    static HtmlVerdict of(Assessment assessment, List<Finding> standing) {
        return new HtmlVerdict(
                assessment.verdict().word(),
                claim(assessment.coverage(), standing),
                trust(assessment, standing),
                meaning(assessment, standing),
                silence(assessment));
    }

    private static String claim(Coverage coverage, List<Finding> standing) {
        if (!standing.isEmpty()) {
            return found(coverage, standing);
        }
        if (coverage.judged() > 0) {
            return "No findings in %s.".formatted(HtmlWords.count(coverage.judged(), "judged call"));
        }
        return "Nothing was judged.";
    }

    /** Such as: 4 findings, 1 critical, in 3 of 12 accounts. */
    private static String found(Coverage coverage, List<Finding> standing) {
        Severity worst = standing.get(0).rule().severity(); // findings come worst first
        long ofWorst = standing.stream()
                .filter(finding -> finding.rule().severity() == worst)
                .count();
        String share = standing.size() == 1
                ? worst.word()
                : ofWorst == standing.size() ? "all " + worst.word() : HtmlWords.number(ofWorst) + " " + worst.word();
        long accounts = standing.stream().map(Finding::account).distinct().count();
        long lookedAt = Math.max(accounts, coverage.accounts().size());
        return "%s, %s, in %s of %s."
                .formatted(
                        HtmlWords.count(standing.size(), "finding"),
                        share,
                        HtmlWords.number(accounts),
                        HtmlWords.count(lookedAt, "account"));
    }

    private static String trust(Assessment assessment, List<Finding> standing) {
        Coverage coverage = assessment.coverage();
        if (coverage.records() == 0) {
            return "No record was read: nothing is proven.";
        }
        if (coverage.records() == coverage.rejected()) {
            return "Every record was rejected: nothing is proven.";
        }
        int gaps = assessment.gaps().size();
        if (gaps > 0) {
            String subject = standing.isEmpty() ? "this is" : "the rest is";
            return "%s: %s not proven quiet.".formatted(HtmlWords.count(gaps, "gap"), subject);
        }
        return coverage.judged() == 0
                ? "No record read is a call in scope."
                : "No gaps: every record read is accounted for.";
    }

    /** Said in place of findings: what was looked at, and what it is worth that nothing was found. */
    private static String silence(Assessment assessment) {
        Coverage coverage = assessment.coverage();
        if (coverage.judged() == 0) {
            return "No call was judged, so it says nothing that there are none.";
        }
        String lookedAt = "None: %s in %s and %s were put before %s, and broke none of them."
                .formatted(
                        HtmlWords.count(coverage.judged(), "call"),
                        HtmlWords.count(coverage.accounts().size(), "account"),
                        HtmlWords.count(coverage.regions().size(), "region"),
                        HtmlWords.count(assessment.rules().size(), "rule"));
        int gaps = assessment.gaps().size();
        return lookedAt
                + (gaps == 0
                        ? " All that was given to this run could be read and judged, so within the limits of its method the silence can be trusted."
                        : " But there %s, and behind each may lie a finding: the silence cannot be trusted."
                                .formatted(gaps == 1 ? "is 1 gap" : "are " + HtmlWords.count(gaps, "gap")));
    }

    private static String meaning(Assessment assessment, List<Finding> standing) {
        if (assessment.integrity() instanceof Integrity.Checked checked && checked.isOfOtherFiles()) {
            return "Files that were changed after delivery, or are missing, keep this run from a pass or a fail.";
        }
        return switch (assessment.verdict()) {
            case FAIL -> "A finding reaches the severity that fails this run.";
            case INCOMPLETE -> "What could not be read or judged keeps this run from a pass or a fail.";
            case PASS ->
                standing.isEmpty()
                        ? "Nothing found reaches the severity that fails this run."
                        : "There are findings, but none reaches the severity that fails this run.";
        };
    }
}
