package dev.trailcheck.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Asks all questions of one trail. */
record TrailJudge(Trail trail, Instant since, Instant now, boolean inOrganization) {

    JudgedTrail judged() {
        List<TrailFinding> findings = new ArrayList<>();
        findings.add(of(Question.MULTI_REGION, multiRegion()));
        if (inOrganization) {
            findings.add(of(Question.ORGANIZATION, organization()));
        }
        findings.add(of(Question.VALIDATION, validation()));
        findings.add(of(Question.LOGGING, byStatus(StatusJudge::logging)));
        findings.add(of(Question.MANAGEMENT, bySelectors(SelectorJudge::management)));
        findings.add(of(Question.DATA, bySelectors(SelectorJudge::data)));
        findings.add(of(Question.LOG_DELIVERY, byStatus(StatusJudge::logs)));
        if (trail.validated()) { // without validation there is none to deliver
            findings.add(of(Question.DIGEST_DELIVERY, byStatus(StatusJudge::digests)));
        }
        return new JudgedTrail(trail, findings);
    }

    private static TrailFinding of(Question question, Outcome outcome) {
        return new TrailFinding(question, outcome);
    }

    private Outcome multiRegion() {
        return trail.multiRegion()
                ? new Outcome.Pass("It records all regions.")
                : new Outcome.Fail(
                        "It records %s alone; what happens in another region is not seen.".formatted(trail.home()),
                        "this mends it: " + trail.command("update-trail", "--is-multi-region-trail"));
    }

    private Outcome organization() {
        return trail.organization()
                ? new Outcome.Pass("It belongs to the organization; no member account can change it.")
                : new Outcome.Fail(
                        "It belongs to this account alone, whose administrators can stop it.",
                        "the management account can widen its own trail: "
                                + trail.command("update-trail", "--is-organization-trail")
                                + "; an account that stands alone is judged with --single-account.");
    }

    private Outcome validation() {
        return trail.validated()
                ? new Outcome.Pass("Digests prove its log files.")
                : new Outcome.Fail(
                        "It writes no digests, so nobody can prove that a log file is as it was delivered.",
                        "this mends it, for files from then on: "
                                + trail.command("update-trail", "--enable-log-file-validation"));
    }

    private Outcome byStatus(Function<StatusJudge, Outcome> question) {
        return trail.status()
                .fold(status -> question.apply(new StatusJudge(trail, status, since, now)), Outcome::unknown);
    }

    private Outcome bySelectors(Function<SelectorJudge, Outcome> question) {
        return trail.selectors()
                .fold(selectors -> question.apply(new SelectorJudge(trail, selectors)), Outcome::unknown);
    }
}
