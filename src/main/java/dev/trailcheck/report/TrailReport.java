package dev.trailcheck.report;

import dev.trailcheck.rule.Control;
import dev.trailcheck.trail.JudgedTrail;
import dev.trailcheck.trail.Trail;
import dev.trailcheck.trail.TrailAssessment;
import dev.trailcheck.trail.TrailFinding;
import java.io.Writer;

/** What trails come to, for programs; docs/trail.md describes its members. */
public final class TrailReport {

    private final JsonText json;

    private TrailReport(JsonText json) {
        this.json = json;
    }

    /** Writes one document, and leaves {@code out} open. */
    public static void write(TrailAssessment assessment, Writer out) {
        try (JsonText json = JsonText.to(out)) {
            json.object(() -> new TrailReport(json).write(assessment));
        }
    }

    private void write(TrailAssessment assessment) {
        json.number("schemaVersion", 1);
        json.text("verdict", assessment.verdict().word());
        json.text("account", assessment.account());
        json.text("region", assessment.region());
        json.text("since", assessment.since().toString());
        json.objects("findings", assessment.ofAll(), this::finding);
        json.objects("trails", assessment.trails(), this::trail);
    }

    private void trail(JudgedTrail judged) {
        Trail trail = judged.trail();
        json.text("name", trail.name());
        json.text("arn", trail.arn());
        json.text("account", trail.account());
        json.text("homeRegion", trail.home());
        json.text("bucket", trail.bucket());
        json.text("prefix", trail.prefix());
        json.text("kmsKey", trail.key());
        json.objects("findings", judged.findings(), this::finding);
    }

    private void finding(TrailFinding finding) {
        json.text("check", finding.question().id());
        json.text("title", finding.question().title());
        json.text("status", finding.outcome().word());
        json.text("message", finding.outcome().what());
        json.text("maybe", finding.outcome().maybe());
        json.objects("controls", finding.question().controls(), this::control);
    }

    private void control(Control control) {
        json.text("framework", control.framework());
        json.text("version", control.version());
        json.text("id", control.id());
        json.text("relation", control.relation().word());
    }
}
