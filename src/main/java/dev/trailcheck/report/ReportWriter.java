package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an assessment in one format. */
public interface ReportWriter {

    /** The word by which users ask for this format. */
    String format();

    /** The file it becomes in the reports folder. */
    String fileName();

    void write(Assessment assessment, OutputStream out) throws IOException;
}
