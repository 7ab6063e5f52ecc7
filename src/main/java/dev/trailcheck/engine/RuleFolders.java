package dev.trailcheck.engine;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.RulePage;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the rule files in folders and below them; the folder is the registry, nothing is listed by hand. */
final class RuleFolders {

    private RuleFolders() {}

    static List<RuleFile> read(List<Path> folders, Collection<Mistake> mistakes) {
        List<RuleFile> files = new ArrayList<>();
        for (Path folder : folders) {
            int before = files.size();
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.filter(path -> path.toString().endsWith(RuleFile.ENDING))
                        .sorted()
                        .forEach(path -> read(folder, path, files, mistakes));
            } catch (IOException e) {
                mistakes.add(Mistake.inFile(
                        folder.toString(), "This rules folder cannot be read.", "the path is mistyped."));
                continue;
            }
            if (files.size() == before) {
                mistakes.add(Mistake.inFile(
                        folder.toString(),
                        "This rules folder holds no rule: no file in it ends in .drl.",
                        "another folder was meant."));
            }
        }
        files.sort(Comparator.comparing(RuleFile::name));
        return files;
    }

    private static void read(Path folder, Path path, List<RuleFile> files, Collection<Mistake> mistakes) {
        String name = folder.toAbsolutePath().normalize().getFileName() + "/" + folder.relativize(path);
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            files.add(new RuleFile(name.replace('\\', '/'), text.replace("\r\n", "\n"), page(path)));
        } catch (CharacterCodingException e) {
            mistakes.add(Mistake.inFile(name, "The file is not UTF-8.", "the editor saved it in another encoding."));
        } catch (IOException e) {
            mistakes.add(Mistake.inFile(name, "The file cannot be read.", "its permissions want changing."));
        }
    }

    private static RulePage page(Path rule) throws IOException {
        String stem = String.valueOf(rule.getFileName()).replace(RuleFile.ENDING, "");
        Path page = rule.resolveSibling(stem + ".md");
        return Files.exists(page) ? RulePage.of(Files.readString(page, StandardCharsets.UTF_8)) : RulePage.EMPTY;
    }
}
