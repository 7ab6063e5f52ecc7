package dev.trailcheck.workshop.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** The words that AWS uses, as far as this version knows; AWS adds to them, so an unknown word is never an error. */
final class Vocabulary {

    /** What the service calls its operations; those of its data plane and of video streams included. */
    static final NavigableSet<String> OPERATIONS = words("operations.txt");

    static final NavigableSet<String> REGIONS = words("regions.txt");

    /** What {@code userIdentity.type} can say (CloudTrail User Guide, userIdentity element). */
    static final NavigableSet<String> IDENTITY_TYPES = words("identity-types.txt");

    private Vocabulary() {}

    private static NavigableSet<String> words(String file) {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file), file)) {
            NavigableSet<String> words = new TreeSet<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .forEach(words::add);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
