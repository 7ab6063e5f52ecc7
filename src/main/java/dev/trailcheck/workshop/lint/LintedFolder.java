package dev.trailcheck.workshop.lint;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.RulePage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of rules as files: what stands on a line of one, and whether page and test lie beside each rule. */
record LintedFolder(Path folder) {

    private static final String LOGIC = ".drl";
    private static final String PAGE = ".md";
    private static final String TEST = ".test.yaml";

    /** The line of a file that a mistake names; "" where it names none, or the file cannot be read. */
    Optional<String> line(Mistake mistake) {
        Path file = path(mistake.file());
        if (mistake.line() == 0 || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(mistake.line() - 1L).findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty(); // that it cannot be read is a mistake of its own
        }
    }

    void requireSiblings(Collection<Objection> objections) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            files.filter(file -> file.toString().endsWith(LOGIC))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> requireSiblings(file, objections));
        } catch (IOException | UncheckedIOException e) {
            return; // that the folder cannot be read is told by whoever reads the rules
        }
    }

    private void requireSiblings(Path logic, Collection<Objection> objections) {
        String name = name(logic);
        String id = name.substring(0, name.length() - LOGIC.length());
        if (!Files.isRegularFile(sibling(logic, TEST))) {
            objections.add(missing(
                    "no-test",
                    name,
                    "The rule has no test beside it, '%s%s'.".formatted(fileName(id), TEST),
                    "a case that it finds and one that it does not would do: see docs/writing-rules.md."));
        }
        Path page = sibling(logic, PAGE);
        if (!Files.isRegularFile(page)) {
            objections.add(missing(
                    "no-page",
                    name,
                    "The rule has no page beside it, '%s%s'.".formatted(fileName(id), PAGE),
                    "'trailcheck rules new' writes one to begin with."));
            return;
        }
        List<String> lacking = RulePage.HEADINGS.stream()
                .filter(heading -> text(page).section(heading).isEmpty())
                .toList();
        if (!lacking.isEmpty()) {
            objections.add(missing(
                    "page-incomplete",
                    id + PAGE,
                    "The page does not say: %s.".formatted(String.join(", ", lacking)),
                    "each of them wants a heading, such as '## %s', and a sentence.".formatted(lacking.get(0))));
        }
    }

    private static Objection missing(String check, String file, String what, String maybe) {
        return new Objection(check, Level.WARNING, Mistake.inFile(file, what, maybe), "", 0);
    }

    private static RulePage text(Path page) {
        try {
            return RulePage.of(Files.readString(page));
        } catch (IOException e) {
            return RulePage.EMPTY;
        }
    }

    /** Files are named from the folder's own name on, as everywhere. */
    private String name(Path file) {
        return (folder.toAbsolutePath().normalize().getFileName() + "/" + folder.relativize(file))
                .replace(File.separatorChar, '/');
    }

    private Path path(String name) {
        return folder.resolve(name.substring(name.indexOf('/') + 1));
    }

    private static Path sibling(Path logic, String ending) {
        String name = String.valueOf(logic.getFileName());
        return logic.resolveSibling(name.substring(0, name.length() - LOGIC.length()) + ending);
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
