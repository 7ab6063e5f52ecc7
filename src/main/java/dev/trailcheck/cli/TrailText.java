package dev.trailcheck.cli;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.trail.JudgedTrail;
import dev.trailcheck.trail.Outcome;
import dev.trailcheck.trail.Trail;
import dev.trailcheck.trail.TrailAssessment;
import dev.trailcheck.trail.TrailFinding;
import java.io.PrintWriter;

/** What trails come to, for somebody at a terminal: the sum first, then trail by trail. */
record TrailText(PrintWriter out, Ink ink) {

    void print(TrailAssessment assessment) {
        out.println("%s  %s: %s. %,d pass, %,d fail, %,d inconclusive."
                .formatted(
                        ink.verdict(assessment.verdict()),
                        place(assessment),
                        Counted.of(assessment.trails().size(), "trail"),
                        assessment.count(Outcome.Pass.class),
                        assessment.count(Outcome.Fail.class),
                        assessment.count(Outcome.Inconclusive.class)));
        out.println("The window begins at %s.".formatted(assessment.since()));
        out.println();
        assessment.ofAll().forEach(this::finding);
        assessment.trails().forEach(this::trail);
    }

    private static String place(TrailAssessment assessment) {
        String region = Plain.text(assessment.region());
        return assessment.account().isEmpty()
                ? "Seen from " + region
                : "Account %s, seen from %s".formatted(Plain.text(assessment.account()), region);
    }

    private void trail(JudgedTrail judged) {
        Trail trail = judged.trail();
        out.println();
        out.println("%s  %s".formatted(ink.strong(Plain.text(trail.name())), Plain.text(trail.arn())));
        out.println("  " + Plain.text(facts(trail)));
        judged.findings().forEach(this::finding);
    }

    private static String facts(Trail trail) {
        return "Its home is %s. It writes to s3://%s%s, encrypted with %s."
                .formatted(
                        trail.home(),
                        trail.bucket(),
                        trail.prefix().isEmpty() ? "" : "/" + trail.prefix(),
                        trail.key().isEmpty() ? "the bucket's own key" : trail.key());
    }

    private void finding(TrailFinding finding) {
        Outcome outcome = finding.outcome();
        String id = finding.question().id();
        out.println("  %s  %s: %s".formatted(word(outcome), id, Plain.text(outcome.what())));
        if (!outcome.maybe().isEmpty()) {
            out.println("    Maybe " + Plain.text(outcome.maybe()));
        }
    }

    private String word(Outcome outcome) {
        if (outcome instanceof Outcome.Pass) {
            return ink.good(outcome.word());
        }
        return outcome instanceof Outcome.Fail ? ink.bad(outcome.word()) : ink.unsure(outcome.word());
    }
}
