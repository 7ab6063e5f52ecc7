package dev.trailcheck.workshop;

import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts a rule, its page and its test where there was none: all three or nothing, and all tests hold at once. */
public final class NewRule {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Some file systems take no longer name, and no reader does. */
    private static final int LONGEST_ID = 80;

    private NewRule() {}

    /** Whether an id can name a rule and its files; a mistake is added where it cannot. */
    public static boolean isId(String id, Collection<Mistake> mistakes) {
        boolean sound = ID.matcher(id).matches() && id.length() <= LONGEST_ID;
        if (!sound) {
            mistakes.add(Mistake.inFile(
                    id.isBlank() ? "ID" : id,
                    "This cannot be a rule's id, which is made of lower-case words with dashes between them.",
                    meant(id)));
        }
        return sound;
    }

    /** Writes the three files and returns their places; whatever keeps it from that is added to the mistakes. */
    public static Optional<RuleFiles> write(RuleText text, Path folder, String id, Collection<Mistake> mistakes) {
        RuleFiles files = RuleFiles.in(folder, id);
        List<Path> taken = files.all().stream().filter(Files::exists).toList();
        taken.forEach(path -> mistakes.add(Mistake.inFile(
                path.toString(), "This file exists already, and stays as it is.", "another id was meant.")));
        if (!taken.isEmpty()) {
            return Optional.empty();
        }
        List<Path> written = new ArrayList<>();
        try {
            for (Path file : files.all()) {
                Draft.of(text.of(file, files)).create(file);
                written.add(file);
            }
            return Optional.of(files);
        } catch (IOException e) {
            written.forEach(NewRule::remove);
            mistakes.add(Mistake.inFile(
                    folder.toString(),
                    "No rule can be written here.",
                    "it is a file, or its permissions want changing; --dir names another folder."));
            return Optional.empty();
        }
    }

    private static String meant(String id) {
        String words = id.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = words.replaceAll("^[-0-9]+|-+$", "");
        boolean usable = ID.matcher(trimmed).matches() && trimmed.length() <= LONGEST_ID;
        return usable ? "you meant '%s'?".formatted(trimmed) : "it should be like camera-deleted-at-night.";
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the folder changed under our hands; what is left of our file is told of by its name
        }
    }
}
