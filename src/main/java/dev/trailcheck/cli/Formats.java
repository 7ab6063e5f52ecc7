package dev.trailcheck.cli;

import dev.trailcheck.report.CodeQualityReport;
import dev.trailcheck.report.CsvReport;
import dev.trailcheck.report.JsonReport;
import dev.trailcheck.report.JunitReport;
import dev.trailcheck.report.MarkdownReport;
import dev.trailcheck.report.OcsfReport;
import dev.trailcheck.report.OscalReport;
import dev.trailcheck.report.ReportWriter;
import dev.trailcheck.report.SarifArchive;
import dev.trailcheck.report.SarifReport;
import dev.trailcheck.report.SarifSettings;
import dev.trailcheck.report.SummaryReport;
import dev.trailcheck.report.html.HtmlReport;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The formats that reports come in, by the words users ask for them. */
final class Formats {

    private static final String EVERY = "all";

    private Formats() {}

    private static List<ReportWriter> all(SarifSettings sarif) {
        return List.of(
                new HtmlReport(),
                new SarifReport(sarif),
                new SarifArchive(sarif),
                new JsonReport(),
                new CsvReport(),
                new MarkdownReport(),
                new SummaryReport(),
                new JunitReport(),
                new CodeQualityReport(),
                new OcsfReport(),
                new OscalReport());
    }

    static List<ReportWriter> named(List<String> words, SarifSettings sarif, Collection<Mistake> mistakes) {
        List<ReportWriter> writers = new ArrayList<>();
        List<ReportWriter> all = all(sarif);
        for (String word : words) {
            List<ReportWriter> meant = all.stream()
                    .filter(writer ->
                            word.strip().equals(EVERY) || writer.format().equals(word.strip()))
                    .toList();
            writers.addAll(meant);
            if (meant.isEmpty()) {
                mistakes.add(unknown(word, all));
            }
        }
        return writers.stream().distinct().toList();
    }

    private static Mistake unknown(String word, List<ReportWriter> all) {
        List<String> known = Stream.concat(all.stream().map(ReportWriter::format), Stream.of(EVERY))
                .toList();
        return Mistake.inFile(
                "--format",
                "The format '%s' does not exist.".formatted(word),
                Nearest.to(word, known)
                        .map(near -> "you meant '%s'?".formatted(near))
                        .orElse("one of %s was meant.".formatted(String.join(", ", known))));
    }
}
