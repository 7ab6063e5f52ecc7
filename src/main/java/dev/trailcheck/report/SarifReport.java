package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/**
 * {@code findings.sarif}: SARIF 2.1.0 to upload to code-scanning sites. It holds what stands and nothing else, since sites
 * open an alert for whatever is in it, accepted or not; one result for each violating event. Gaps are notifications,
 * because a site that hides them would make silence look like proof. Limits of sites are kept, and what is left out is said.
 */
public final class SarifReport implements ReportWriter {

    /** GitLab takes ten megabytes of one artifact. */
    static final long MOST_BYTES = 10_000_000;

    /** The blanks before, the comma and the line feed after one. */
    static final int AROUND_A_RESULT = 16;

    /** What is said of results that are left out is known only when they are chosen. */
    private static final int ROOM_FOR_WORD_OF_THE_REST = 10_000;

    private final SarifSettings settings;

    public SarifReport(SarifSettings settings) {
        this.settings = settings;
    }

    @Override
    public String format() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "findings.sarif";
    }

    @Override
    public void write(Assessment assessment, OutputStream out) {
        List<Finding> standing = assessment.standing();
        SarifDescriptors descriptors = new SarifDescriptors(assessment, standing);
        SarifDocument document = new SarifDocument(assessment, settings, descriptors, "cloudtrail-kvs/webrtc/");
        SarifSelection chosen = SarifSelection.of(
                standing,
                MOST_BYTES - ROOM_FOR_WORD_OF_THE_REST - sizeWithoutResults(document),
                detail -> new SarifResults(descriptors, settings.anchor(), assessment.asOf(), detail));
        document.write(
                out,
                SarifNotifications.most(assessment, chosen.leftOut()),
                json -> json.lines("results", chosen.lines(), Function.identity()));
    }

    private static long sizeWithoutResults(SarifDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes, SarifNotifications.most(document.run(), List.of()), json -> {});
        return bytes.size();
    }
}
