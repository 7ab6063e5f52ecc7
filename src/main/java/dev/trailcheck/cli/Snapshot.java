package dev.trailcheck.cli;

import dev.trailcheck.engine.RuleTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What files look like at a moment, by the marks that every save changes; two are equal as long as nobody saved. Looking
 * works on network and container mounts, too, where nobody sends word of changes.
 */
record Snapshot(SortedMap<Path, Mark> files) {

    /** A file that was written anew has another time or size; one that was put in its place also another key. */
    record Mark(FileTime modified, long size, @Nullable Object key) {}

    private static final List<String> ENDINGS = List.of(".drl", ".csv", ".xlsx", ".md", ".yaml");

    Snapshot {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Takes single files as they are named, and of folders what can be a rule, a page or a test. */
    static Snapshot of(Collection<Path> paths) {
        SortedMap<Path, Mark> marks = new TreeMap<>();
        paths.forEach(path -> look(path, marks));
        return new Snapshot(marks);
    }

    /** The files that appeared, changed or went since an earlier look. */
    List<Path> changedSince(Snapshot earlier) {
        return Stream.concat(files.keySet().stream(), earlier.files.keySet().stream())
                .distinct()
                .filter(path -> !Objects.equals(files.get(path), earlier.files.get(path)))
                .sorted()
                .toList();
    }

    private static void look(Path path, SortedMap<Path, Mark> marks) {
        if (!Files.isDirectory(path)) {
            mark(path, marks);
            return;
        }
        RuleTree.files(path, new ArrayList<>()).stream() // the run tells what cannot be read
                .filter(Snapshot::isOfARule)
                .forEach(file -> mark(file, marks));
    }

    /** Editors leave drafts and backups behind, which are nobody's rules. */
    private static boolean isOfARule(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static void mark(Path file, SortedMap<Path, Mark> marks) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            marks.put(file, new Mark(now.lastModifiedTime(), now.size(), now.fileKey()));
        } catch (IOException e) {
            // it is not there, or not any more
        }
    }
}
