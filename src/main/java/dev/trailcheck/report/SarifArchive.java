package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import java.io.OutputStream;

/**
 * {@code findings-full.sarif}: everything as SARIF 2.1.0, to keep and to open in an editor, not to upload. Accepted findings
 * carry who accepted them and until when; those that aged out or are resolved are absent; nothing is left out.
 */
public final class SarifArchive implements ReportWriter {

    private final SarifSettings settings;

    public SarifArchive(SarifSettings settings) {
        this.settings = settings;
    }

    @Override
    public String format() {
        return "sarif-full";
    }

    @Override
    public String fileName() {
        return "findings-full.sarif";
    }

    @Override
    public void write(Assessment assessment, OutputStream out) {
        SarifDescriptors descriptors = new SarifDescriptors(assessment, assessment.findings());
        SarifResults results =
                new SarifResults(descriptors, settings.anchor(), assessment.asOf(), SarifDetail.ARCHIVED);
        // A category of its own: uploaded by mistake it must not close the alerts of the other file.
        new SarifDocument(assessment, settings, descriptors, "cloudtrail-kvs/webrtc-full/")
                .write(
                        out,
                        SarifNotifications.all(assessment),
                        json -> json.lines("results", assessment.findings(), results::result));
    }
}
