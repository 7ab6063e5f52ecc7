package dev.trailcheck.report.html;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.report.ReportWriter;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The assessment as one page for people: it asks for no other file, no network and no JavaScript. */
public final class HtmlReport implements ReportWriter {

    private static final String TEMPLATES = "dev.trailcheck.report.page";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlReport.class.getClassLoader(), TEMPLATES);

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String fileName() {
        return "findings.html";
    }

    @Override
    public void write(Assessment assessment, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            templates.render("page.jte", HtmlPage.of(assessment), new WriterOutput(writer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }
}
