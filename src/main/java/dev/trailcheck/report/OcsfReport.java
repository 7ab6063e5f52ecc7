package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import java.io.OutputStream;

/**
 * {@code findings.ocsf.jsonl}: every finding as a Compliance Finding (class 2003) of the Open Cybersecurity Schema Framework,
 * one to a line, as data lakes and SIEMs load them.
 */
public final class OcsfReport implements ReportWriter {

    @Override
    public String format() {
        return "ocsf";
    }

    @Override
    public String fileName() {
        return "findings.ocsf.jsonl";
    }

    @Override
    public void write(Assessment assessment, OutputStream out) {
        try (JsonText json = JsonText.linesTo(out)) {
            for (Finding finding : assessment.findings()) {
                json.line(() -> OcsfFinding.members(json, finding));
            }
        }
    }
}
