package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Severity;
import java.io.OutputStream;

/**
 * {@code gl-code-quality.json}: the findings that stand as GitLab's Code Quality, which its widget shows in every tier. The
 * form is that of GitLab's documentation, "Code Quality report format".
 */
public final class CodeQualityReport implements ReportWriter {

    @Override
    public String format() {
        return "codequality";
    }

    @Override
    public String fileName() {
        return "gl-code-quality.json";
    }

    @Override
    public void write(Assessment assessment, OutputStream out) {
        try (JsonText json = JsonText.to(out)) {
            json.list(assessment.standing(), finding -> finding(json, finding));
        }
    }

    private static void finding(JsonText json, Finding finding) {
        json.text("description", Plain.text(finding.message()));
        json.text("check_name", finding.rule().id());
        json.text("fingerprint", finding.fingerprint().hex());
        json.text("severity", word(finding.rule().severity()));
        json.object("location", () -> {
            json.text("path", "reports/" + finding.offence().path());
            json.object(
                    "lines",
                    () -> json.number(
                            "begin", EvidenceText.lineOfEvent(finding.offence().record())));
        });
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "blocker";
            case HIGH -> "critical";
            case MEDIUM -> "major";
            case LOW -> "minor";
            case INFO -> "info";
        };
    }
}
