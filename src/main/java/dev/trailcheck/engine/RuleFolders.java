package dev.trailcheck.engine;

import dev.trailcheck.engine.table.DecisionTable;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.RulePage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the rule files in folders and below them; the folder is the registry, nothing is listed by hand. */
final class RuleFolders {

    private static final long LARGEST_FILE = 1 << 20;
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
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> paths = walk.filter(path -> RuleFile.isRule(path.toString()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (paths.isEmpty()) {
                mistakes.add(Mistake.inFile(
                        folder.toString(),
                        "This rules folder holds no rule: no file in it ends in .drl or .drl.csv.",
                        "another folder was meant."));
            }
            return paths;
        } catch (IOException | UncheckedIOException e) {
            mistakes.add(Mistake.inFile(
                    folder.toString(),
                    "This rules folder cannot be read.",
                    "the path is mistyped, or its permissions want changing."));
            return List.of();
        }
    }

    private static void read(Path folder, Path path, List<RuleFile> files, Collection<Mistake> mistakes) {
        String relative = folder.toAbsolutePath().normalize().getFileName() + "/" + folder.relativize(path);
        String name = relative.replace(File.separatorChar, '/');
        Optional<String> text = text(folder, path, name, mistakes);
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

    private static Optional<String> rule(String name, String written, Collection<Mistake> mistakes) {
        return RuleFile.isTable(name)
                ? DecisionTable.rule(name, RuleFile.id(name), written, mistakes)
                : Optional.of(written);
    }

    private static Optional<String> text(Path folder, Path path, String name, Collection<Mistake> mistakes) {
        try {
            if (!path.toRealPath().startsWith(folder.toRealPath())) {
                mistakes.add(Mistake.inFile(name, "The file is a link that leads out of the rules folder.", OWN_FILE));
                return Optional.empty();
            }
            if (Files.size(path) > LARGEST_FILE) {
                mistakes.add(Mistake.inFile(name, "The file is larger than a megabyte.", "another file was meant."));
                return Optional.empty();
            }
            return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            mistakes.add(Mistake.inFile(name, "The file is not UTF-8.", "the editor saved it in another encoding."));
        } catch (IOException e) {
            mistakes.add(Mistake.inFile(name, "The file cannot be read.", "its permissions want changing."));
        }
        return Optional.empty();
    }
}
