package dev.trailcheck.workshop.lint;

import dev.trailcheck.engine.table.Workbook;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.RulePage;
import dev.trailcheck.workshop.RuleFiles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of rules as files: what stands on a line of one, and whether page and test lie beside each rule. */
record LintedFolder(Path folder) {

    /** How each sentence of the template begins that asks for another. */
    private static final String UNWRITTEN = "Write here";

    /** The line that a mistake names; empty where it names none, or the file cannot be read. */
    Optional<String> line(Mistake mistake) {
        Path file = folder.resolve(mistake.file().substring(mistake.file().indexOf('/') + 1));
        if (mistake.line() == 0 || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = isWorkbook(file) ? RuleFiles.text(file).lines() : Files.lines(file)) {
            return lines.skip(mistake.line() - 1L).findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // that it cannot be read is a mistake of its own
        }
    }

    private static boolean isWorkbook(Path file) {
        return file.toString().endsWith(Workbook.ENDING);
    }

    void requireSiblings(Collection<Objection> objections) {
        RuleFiles.all(folder).forEach(rule -> requireSiblings(rule, objections));
    }

    private void requireSiblings(RuleFiles rule, Collection<Objection> objections) {
        if (!rule.hasTest()) {
            objections.add(missing(
                    "no-test",
                    rule.logic(),
                    "The rule has no test beside it, '%s'."
                            .formatted(rule.test().getFileName()),
                    "a case that it finds and one that it does not would do: see docs/writing-rules.md."));
        }
        if (!rule.hasPage()) {
            objections.add(missing(
                    "no-page",
                    rule.logic(),
                    "The rule has no page beside it, '%s'."
                            .formatted(rule.page().getFileName()),
                    "'trailcheck rules new' writes one to begin with."));
            return;
        }
        RulePage page = page(rule.page());
        requireWriting(rule.page(), page, objections);
        List<String> lacking = RulePage.HEADINGS.stream()
                .filter(heading -> page.section(heading).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            objections.add(missing(
                    "page-incomplete",
                    rule.page(),
                    "The page does not say: %s.".formatted(String.join(", ", lacking)),
                    "each of them wants a heading, such as '## %s', and a sentence.".formatted(lacking.get(0))));
        }
    }

    private void requireWriting(Path file, RulePage page, Collection<Objection> objections) {
        List<String> open = page.sections().entrySet().stream()
                .filter(section -> section.getValue().contains(UNWRITTEN))
                .map(Map.Entry::getKey)
                .toList();
        if (!open.isEmpty()) {
            List<String> lines = page.markdown().lines().toList();
            int line = (int)
                    lines.stream().takeWhile(each -> !each.contains(UNWRITTEN)).count();
            String first = lines.get(line);
            objections.add(new Objection(
                    "page-unwritten",
                    Level.WARNING,
                    new Mistake(
                            name(file),
                            line + 1,
                            first.indexOf(UNWRITTEN) + 1,
                            "The page still says what its template says under: %s.".formatted(String.join(", ", open)),
                            "a sentence of your own was meant in place of what begins with 'Write here'."),
                    first,
                    UNWRITTEN.length()));
        }
    }

    private Objection missing(String check, Path file, String what, String maybe) {
        return new Objection(check, Level.WARNING, Mistake.inFile(name(file), what, maybe), "", 0);
    }

    private static RulePage page(Path file) {
        try {
            return RulePage.of(Files.readString(file));
        } catch (IOException e) {
            return RulePage.EMPTY;
        }
    }

    /** Files are named from the folder's own name on, as everywhere. */
    private String name(Path file) {
        return (folder.toAbsolutePath().normalize().getFileName() + "/" + folder.relativize(file))
                .replace(File.separatorChar, '/');
    }
}
