package dev.trailcheck.report.html;

import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Status;
import java.util.List;
import java.util.stream.Stream;

/** Findings that no longer stand for one reason, and what that reason means. */
public record HtmlSettled(String heading, String meaning, HtmlFirst<HtmlFinding> findings) {

    private static final int MOST = 200;

    /** One for each reason that there are findings for. */
    static List<HtmlSettled> of(List<Finding> findings) {
        return Stream.of(
                        of(
                                findings,
                                Status.EXCEPTED,
                                "Excepted",
                                "Somebody accepts them, until the moment that each says; then they stand again."),
                        of(
                                findings,
                                Status.AGED_OUT,
                                "Aged out",
                                "They lie further back than findings are kept for. Nobody has answered them."),
                        of(
                                findings,
                                Status.RESOLVED,
                                "Resolved",
                                "This run looked at what they speak of again, and did not find them any more."))
                .filter(settled -> !settled.findings().isEmpty())
                .toList();
    }

    private static HtmlSettled of(List<Finding> findings, Status status, String heading, String meaning) {
        List<Finding> those =
                findings.stream().filter(finding -> finding.status() == status).toList();
        boolean few = findings.size() <= MOST;
        return new HtmlSettled(
                heading, meaning, HtmlFirst.of(those, MOST, few ? HtmlFinding::inFull : HtmlFinding::inBrief));
    }
}
