package dev.trailcheck.evidence;

import dev.trailcheck.finding.Note;
import dev.trailcheck.stored.OwnFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All files below a folder, found by S3 key: a file lies at a key when its whole path ends in it, so the source may be
 * any folder above or below {@code AWSLogs}. Only files met on the walk are ever opened, and no link is followed.
 */
final class StoredTree {

    private final String folder;
    private final Predicate<String> looked;
    private final List<StoredFile> files = new ArrayList<>();
    private final Map<String, List<StoredFile>> byName = new HashMap<>();

    private StoredTree(String folder, Predicate<String> looked) {
        this.folder = folder;
        this.looked = looked;
    }

    static StoredTree of(BucketTree bucket) {
        StoredTree tree = new StoredTree(bucket.root().replaceFirst("/$", ""), bucket.looked());
        bucket.files()
                .forEach(file -> tree.files.add(new StoredFile(file.name(), file.place(), new Keeping.InBucket(file))));
        return tree.sorted();
    }

    static StoredTree walk(Path source, Predicate<String> looked, Collection<Note> notes) throws IOException {
        Path real = source.toRealPath();
        Path folder = Files.isDirectory(real) ? real : real.resolveSibling("");
        StoredTree tree = new StoredTree(slashed(folder), looked);
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                return OwnFolder.is(inner) && !inner.equals(real)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                tree.files.add(new StoredFile(
                        slashed(folder.relativize(file)),
                        slashed(file),
                        new Keeping.OnDisk(file, attributes.isRegularFile())));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                notes.add(new Note(
                        "unreadable",
                        slashed(folder.relativize(file)),
                        "It could not be listed (%s).".formatted(e.getClass().getSimpleName())));
                return FileVisitResult.CONTINUE;
            }
        });
        return tree.sorted();
    }

    private StoredTree sorted() {
        files.sort(Comparator.comparing(StoredFile::name));
        files.forEach(file -> byName.computeIfAbsent(file.fileName(), name -> new ArrayList<>(1))
                .add(file));
        return this;
    }

    List<StoredFile> files() {
        return files;
    }

    /** Whether a file at this key would be here, if there is one. */
    boolean looksAt(String key) {
        return looked.test(key);
    }

    /** The files at a key: those below the same root, or else all of them. */
    List<StoredFile> at(String root, String key) {
        List<StoredFile> all =
                named(key).stream().filter(file -> file.liesAt(key)).toList();
        List<StoredFile> near =
                all.stream().filter(file -> file.root(key).equals(root)).toList();
        return near.isEmpty() ? all : near;
    }

    /** The files with the last part of a key for a name, wherever they lie. */
    List<StoredFile> named(String key) {
        return byName.getOrDefault(StoredFile.withoutGzip(StoredFile.lastPart(key)), List.of());
    }

    /** How a file that is not there would be called. */
    String name(String root, String key) {
        String place = root + key;
        return place.startsWith(folder + "/") ? place.substring(folder.length() + 1) : key;
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}
