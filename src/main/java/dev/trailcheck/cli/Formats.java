package dev.trailcheck.cli;

import dev.trailcheck.report.JsonReport;
import dev.trailcheck.report.ReportWriter;
import dev.trailcheck.report.SarifReport;
import dev.trailcheck.report.html.HtmlReport;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The formats that reports come in, by the words users ask for them. */
final class Formats {

    private static final List<ReportWriter> ALL = List.of(new HtmlReport(), new SarifReport(), new JsonReport());

    private Formats() {}

    static List<ReportWriter> named(List<String> words, Collection<Mistake> mistakes) {
        List<ReportWriter> writers = new ArrayList<>();
        List<String> known = ALL.stream().map(ReportWriter::format).toList();
        for (String word : words) {
            ALL.stream()
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
