package dev.trailcheck.engine;

import dev.trailcheck.rule.Mistake;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/**
 * Walks a rules folder, which may be anybody's: links are followed within it, and neither out of it nor in circles, and
 * the walk ends where no honest folder goes on.
 */
public final class RuleTree extends SimpleFileVisitor<Path> {

    private static final int MOST_FILES = 20_000;
    private static final int DEEPEST = 30;

    private final Path folder;
    private final Path real;
    private final Collection<Mistake> mistakes;
    private final List<Path> files = new ArrayList<>();
    private int seen;

    private RuleTree(Path folder, Path real, Collection<Mistake> mistakes) {
        this.folder = folder;
        this.real = real;
        this.mistakes = mistakes;
    }

    /** All files in and below a folder, in the order of their paths; adds a mistake for each place that is left out. */
    public static List<Path> files(Path folder, Collection<Mistake> mistakes) {
        try {
            RuleTree tree = new RuleTree(folder, folder.toRealPath(), mistakes);
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, tree);
            return tree.files.stream().sorted().toList();
        } catch (IOException e) {
            mistakes.add(unreadable(folder.toString()));
            return List.of();
        }
    }

    /** A file's path from the folder's own name on, so that it reads the same on every machine. */
    static String name(Path folder, Path file) {
        return (folder.toAbsolutePath().normalize().getFileName() + "/" + folder.relativize(file))
                .replace(File.separatorChar, '/');
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (!directory.toRealPath().startsWith(real)) {
            mistakes.add(Mistake.inFile(
                    name(folder, directory),
                    "The folder is a link that leads out of the rules folder, and is not entered.",
                    "--rules may be given several times; name it there."));
            return FileVisitResult.SKIP_SUBTREE;
        }
        return counted();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            files.add(file);
        } else if (attributes.isDirectory()) { // as deep as the walk goes
            mistakes.add(Mistake.inFile(
                    name(folder, file), "Folders lie too deep within each other here.", "a link leads in circles."));
        }
        return counted();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(folder)) {
            throw failure;
        }
        mistakes.add(
                failure instanceof FileSystemLoopException
                        ? Mistake.inFile(
                                name(folder, file),
                                "The link leads back to a folder that it lies in, and is not followed.",
                                "it can go.")
                        : unreadable(name(folder, file)));
        return counted();
    }

    private FileVisitResult counted() {
        seen++;
        if (seen <= MOST_FILES) {
            return FileVisitResult.CONTINUE;
        }
        mistakes.add(Mistake.inFile(
                folder.toString(),
                "This rules folder holds more than %,d files and folders.".formatted(MOST_FILES),
                "another folder was meant."));
        return FileVisitResult.TERMINATE;
    }

    private static Mistake unreadable(String name) {
        return Mistake.inFile(
                name, "This rules folder cannot be read.", "the path is mistyped, or its permissions want changing.");
    }
}
