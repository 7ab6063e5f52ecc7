package dev.trailcheck.cli;

import dev.trailcheck.report.JsonReport;
import dev.trailcheck.report.ReportWriter;
import dev.trailcheck.report.SarifArchive;
import dev.trailcheck.report.SarifReport;
import dev.trailcheck.report.html.HtmlReport;
import dev.trailcheck.report.SarifSettings;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The formats that reports come in, by the words users ask for them. */
final class Formats {

    private Formats() {}

    private static List<ReportWriter> all(SarifSettings sarif) {
        return List.of(new HtmlReport(), new SarifReport(sarif), new SarifArchive(sarif), new JsonReport());
    }

    static List<ReportWriter> named(List<String> words, SarifSettings sarif, Collection<Mistake> mistakes) {
        List<ReportWriter> writers = new ArrayList<>();
        List<ReportWriter> all = all(sarif);
        List<String> known = all.stream().map(ReportWriter::format).toList();
        for (String word : words) {
            all.stream()
                    .filter(writer -> writer.format().equals(word.strip()))
                    .findFirst()
                    .ifPresentOrElse(
                            writers::add,
                            () -> mistakes.add(Mistake.inFile(
                                    "--format",
                                    "The format '%s' does not exist.".formatted(word),
                                    Nearest.to(word, known)
                                            .map(near -> "you meant '%s'?".formatted(near))
                                            .orElse("one of %s was meant.".formatted(String.join(", ", known))))));
        }
        return writers.stream().distinct().toList();
    }
}
