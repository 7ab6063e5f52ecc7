package dev.trailcheck.report.html;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.report.Tool;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that the page says, in the order in which it says it. Templates only lay it out: every text from a record is
 * already plain here, and escaped there.
 */
public record HtmlPage(
        HtmlEmbedded embedded,
        HtmlVerdict verdict,
        HtmlScope scope,
        List<HtmlRule> rules,
        List<HtmlTally> severities,
        HtmlFindings findings,
        HtmlMatrix matrix,
        Optional<HtmlStrip> strip,
        HtmlCoverage coverage,
        HtmlFirst<HtmlPrincipal> principals,
        List<HtmlFramework> frameworks,
        HtmlFirst<HtmlException> exceptions,
        List<HtmlSettled> settled,
        HtmlFirst<HtmlPending> pending,
        Optional<HtmlIntegrity> integrity,
        HtmlFirst<HtmlRemark> gaps,
        HtmlFirst<HtmlRemark> notes,
        String tool) {

    private static final int MOST_LINES = 1_000;
    private static final int MOST_PRINCIPALS = 100;

    static HtmlPage of(Assessment assessment) {
        List<Finding> standing = assessment.standing();
        List<Finding> settled = assessment.findings().stream()
                .filter(finding -> !finding.status().stands())
                .toList();
        HtmlFindings findings = HtmlFindings.of(assessment, standing);
        return new HtmlPage(
                HtmlEmbedded.of(assessment, findings),
                HtmlVerdict.of(assessment, standing),
                HtmlScope.of(assessment),
                HtmlRule.of(assessment),
                HtmlTally.of(standing),
                findings,
                HtmlMatrix.of(assessment.coverage(), standing),
                HtmlStrip.of(assessment.coverage(), standing),
                HtmlCoverage.of(assessment.coverage()),
                HtmlFirst.of(HtmlPrincipal.of(standing), MOST_PRINCIPALS, Function.identity()),
                HtmlFramework.of(assessment),
                HtmlFirst.of(HtmlException.of(assessment), MOST_LINES, Function.identity()),
                HtmlSettled.of(settled),
                HtmlFirst.of(assessment.pending(), MOST_LINES, HtmlPending::of),
                HtmlIntegrity.of(assessment.integrity()),
                HtmlFirst.of(assessment.gaps(), MOST_LINES, HtmlRemark::of),
                HtmlFirst.of(assessment.notes(), MOST_LINES, HtmlRemark::of),
                Tool.NAME + " " + Tool.VERSION);
    }
}
