package dev.trailcheck.engine;

import dev.trailcheck.engine.limit.Patience;
import dev.trailcheck.engine.table.DecisionTable;
import dev.trailcheck.engine.table.Workbook;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.RulePage;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Finds the rule files in folders and below them; the folder is the registry, nothing is listed by hand. */
final class RuleFolders {

    private static final long LARGEST_FILE = 1 << 20;
    private static final Duration LONGEST_READING = Duration.ofSeconds(20);
    private static final String OWN_FILE = "a file of its own was meant; what lies elsewhere is not for reports.";

    private RuleFolders() {}

    static List<RuleFile> read(List<Path> folders, Collection<Mistake> mistakes) {
        List<RuleFile> files = new ArrayList<>();
        for (Path folder : folders.stream().distinct().toList()) {
            List<Path> paths = paths(folder, mistakes);
            paths.forEach(path -> read(folder, path, files, mistakes));
        }
        files.sort(Comparator.comparing(RuleFile::name));
        return files;
    }

    private static List<Path> paths(Path folder, Collection<Mistake> mistakes) {
        List<Mistake> told = new ArrayList<>();
        List<Path> paths =
                RuleTree.files(folder, told).stream().filter(RuleFile::isRule).toList();
        mistakes.addAll(told);
        if (paths.isEmpty() && told.isEmpty()) {
            mistakes.add(Mistake.inFile(
                    folder.toString(),
                    "This rules folder holds no rule: no file in it ends in .drl, .drl.csv or .drl.xlsx.",
                    "another folder was meant."));
        }
        return paths;
    }

    private static void read(Path folder, Path path, List<RuleFile> files, Collection<Mistake> mistakes) {
        String name = RuleTree.name(folder, path);
        Optional<String> text = name.endsWith(Workbook.ENDING)
                ? workbook(folder, path, name, mistakes)
                : text(folder, path, name, mistakes);
        Path page = path.resolveSibling(RuleFile.id(name) + RuleFile.PAGE_ENDING);
        String pageName = name.substring(0, name.lastIndexOf('/') + 1) + page.getFileName();
        RulePage prose = Files.exists(page) ? page(folder, page, pageName, mistakes) : RulePage.EMPTY;
        text.map(written -> written.replace("\r\n", "\n"))
                .flatMap(written -> rule(name, written, mistakes))
                .ifPresent(rule -> files.add(new RuleFile(name, rule, prose)));
    }

    /** A pipe in a page's place would be waited for without end. */
    private static RulePage page(Path folder, Path page, String name, Collection<Mistake> mistakes) {
        if (Files.isRegularFile(page)) {
            return text(folder, page, name, mistakes).map(RulePage::of).orElse(RulePage.EMPTY);
        }
        mistakes.add(Mistake.inFile(
                name, "The page is no file.", "a folder, a pipe or a device took its name; it wants to be a text."));
        return RulePage.EMPTY;
    }

    /** A table becomes a rule; how long that takes its author decides, so nobody waits for it without end. */
    private static Optional<String> rule(String name, String written, Collection<Mistake> mistakes) {
        return DecisionTable.isTable(name)
                ? timed(name, mistakes, told -> DecisionTable.rule(name, RuleFile.id(name), written, told))
                : Optional.of(written);
    }

    private static Optional<String> workbook(Path folder, Path path, String name, Collection<Mistake> mistakes) {
        return isAdmitted(folder, path, name, mistakes)
                ? timed(name, mistakes, told -> Workbook.csv(name, path, told))
                : Optional.empty();
    }

    private static Optional<String> timed(
            String name, Collection<Mistake> mistakes, Function<Collection<Mistake>, Optional<String>> reading) {
        List<Mistake> told = new ArrayList<>();
        Mistake slow = Mistake.inFile(name, "The table cannot be read in time.", "it is too large; split it.");
        try {
            Optional<Optional<String>> read = Patience.with(LONGEST_READING, () -> reading.apply(told));
            mistakes.addAll(read.isPresent() ? told : List.of(slow));
            return read.flatMap(text -> text);
        } catch (ExecutionException e) { // out of stack or heap, over what its author made of it
            mistakes.add(Mistake.inFile(name, "The table cannot be read.", "it is too large or too deep; split it."));
            return Optional.empty();
        }
    }

    private static Optional<String> text(Path folder, Path path, String name, Collection<Mistake> mistakes) {
        if (!isAdmitted(folder, path, name, mistakes)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            mistakes.add(Mistake.inFile(name, "The file is not UTF-8.", "the editor saved it in another encoding."));
        } catch (IOException e) {
            mistakes.add(unreadable(name));
        }
        return Optional.empty();
    }

    private static boolean isAdmitted(Path folder, Path path, String name, Collection<Mistake> mistakes) {
        try {
            if (!path.toRealPath().startsWith(folder.toRealPath())) {
                mistakes.add(Mistake.inFile(name, "The file is a link that leads out of the rules folder.", OWN_FILE));
                return false;
            }
            if (Files.size(path) > LARGEST_FILE) {
                mistakes.add(Mistake.inFile(name, "The file is larger than a megabyte.", "another file was meant."));
                return false;
            }
            return true;
        } catch (IOException e) {
            mistakes.add(unreadable(name));
            return false;
        }
    }

    private static Mistake unreadable(String name) {
        return Mistake.inFile(name, "The file cannot be read.", "its permissions want changing.");
    }
}
