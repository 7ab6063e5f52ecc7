package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A report as text. */
final class Written {

    private Written() {}

    static String by(ReportWriter writer, Assessment assessment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(assessment, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
