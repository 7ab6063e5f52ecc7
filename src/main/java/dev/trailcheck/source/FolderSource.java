package dev.trailcheck.source;

import dev.trailcheck.event.Gap;
import dev.trailcheck.stored.OwnFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Every file in a folder and below it, links followed. {@code except} are files and folders that the run uses for
 * something else, such as its own policy and its reports, and must not take for logs.
 */
public record FolderSource(Path path, Set<Path> except) implements Source {

    public FolderSource {
        except = Set.copyOf(except);
    }

    @Override
    public List<LogFile> files(Consumer<Gap> gaps) {
        List<LogFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Collector(files, gaps));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.isEmpty()) {
            gaps.accept(new Gap(
                    "empty-folder",
                    name(),
                    "There is no file in this folder.",
                    "another folder was meant, or its download failed."));
        }
        files.sort(Comparator.comparing(LogFile::name));
        return files;
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(path);
    }

    @Override
    public boolean isOpenToOthers() {
        return true;
    }

    @Override
    public String name() {
        return String.valueOf(path.getFileName());
    }

    private final class Collector extends SimpleFileVisitor<Path> {
        private final List<LogFile> files;
        private final Consumer<Gap> gaps;

        Collector(List<LogFile> files, Consumer<Gap> gaps) {
            this.files = files;
            this.gaps = gaps;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            boolean skipped = isExcepted(inner) || OwnFolder.is(inner);
            return skipped && !inner.equals(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isExcepted(file)) {
                files.add(new DiskFile(nameOf(file), file));
            } else if (!attributes.isRegularFile()) {
                gaps.accept(new Gap(
                        "unreadable",
                        nameOf(file),
                        "It is neither a file nor a folder, so it was not opened.",
                        "it is a broken link, a pipe or a device; replace it by the file itself."));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            gaps.accept(
                    new Gap(
                            "unreadable",
                            nameOf(file),
                            "It could not be listed (%s)."
                                    .formatted(e.getClass().getSimpleName()),
                            "the permissions of the folder do not let this user in, its path is too long, or a link leads in a circle."));
            return FileVisitResult.CONTINUE;
        }

        private boolean isExcepted(Path file) {
            return except.stream().anyMatch(other -> isSame(file, other));
        }

        private static boolean isSame(Path left, Path right) {
            return String.valueOf(left.getFileName()).equals(String.valueOf(right.getFileName()))
                    && left.toAbsolutePath()
                            .normalize()
                            .equals(right.toAbsolutePath().normalize());
        }

        private String nameOf(Path file) {
            return FileNames.of(path.relativize(file));
        }
    }
}
