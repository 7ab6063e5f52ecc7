package dev.trailcheck.source;

import dev.trailcheck.rule.Mistake;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands the words by which a user names sources: a file, a folder, {@code -}, or a place elsewhere. */
public final class Sources {

    private Sources() {}

    /** The sources in the order they were named; a word that names nothing becomes a mistake. */
    public static List<Source> named(
            List<String> words, RemoteSources remote, Set<Path> except, InputStream in, Collection<Mistake> mistakes) {
        List<Source> sources = new ArrayList<>();
        for (String word : words) {
            Optional<List<Source>> elsewhere = remote.named(word, mistakes);
            if (elsewhere.isPresent()) {
                sources.addAll(elsewhere.get());
            } else if (word.equals("-")) {
                sources.add(new InputSource(in));
            } else if (word.contains("://") || word.startsWith("cloudtrail:")) {
                mistakes.add(Mistake.inFile(
                        word,
                        "This is no place that logs can be read from.",
                        "s3://BUCKET/PREFIX was meant, or the logs can be copied to a folder first."));
            } else {
                onDisk(word, except, sources, mistakes);
            }
        }
        if (words.stream().filter("-"::equals).count() > 1) {
            mistakes.add(Mistake.inFile("-", "The standard input is named twice.", "one of the two '-' is too many."));
        }
        return sources;
    }

    private static void onDisk(String word, Set<Path> except, List<Source> sources, Collection<Mistake> mistakes) {
        try {
            if (word.isBlank()) {
                mistakes.add(Mistake.inFile("SOURCE", "It is empty.", "a variable in the command has no value."));
                return;
            }
            Path path = Path.of(word);
            if (Files.isDirectory(path)) {
                sources.add(new FolderSource(path, except));
            } else if (Files.exists(path)) {
                sources.add(new FileSource(path));
            } else {
                mistakes.add(Mistake.inFile(
                        word,
                        "There is no such file or folder.",
                        "the path is mistyped, or relative to another folder."));
            }
        } catch (InvalidPathException e) {
            mistakes.add(Mistake.inFile(word, "This is no path.", "a character in it is not allowed in file names."));
        }
    }
}
