package dev.trailcheck.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.stored.OwnFolder;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a key can be the name of a file below a folder, on any machine. S3 lets a key be any text. */
final class FileName {
    /** What ext4, APFS and NTFS hold of one part. */
    private static final int LONGEST = 255;

    /** Microsoft, Naming Files, Paths, and Namespaces: devices, with or without an extension. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final Set<String> UPWARDS = Set.of(".", "..");

    private FileName() {}

    /** What keeps it from being one, as the end of a sentence that begins with "Its name". */
    static Optional<String> refusal(String key) {
        if (key.endsWith("/")) {
            return Optional.of("ends in a slash, so it is that of a folder");
        }
        return Stream.of(key.split("/", -1))
                .map(FileName::ofPart)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> ofPart(String part) {
        if (part.isEmpty()) {
            return Optional.of("has an empty part, which no path has");
        }
        if (UPWARDS.contains(part)) {
            return Optional.of("leads elsewhere by '%s'".formatted(part));
        }
        if (part.codePoints().anyMatch(Plain::isDeceptive)) {
            return Optional.of("holds control characters or others that cannot be seen");
        }
        if (part.indexOf('\\') >= 0) {
            return Optional.of("holds a backslash, which parts folders on Windows");
        }
        if (part.getBytes(UTF_8).length > LONGEST) {
            return Optional.of("has a part of more than %d bytes".formatted(LONGEST));
        }
        if (part.toLowerCase(Locale.ROOT).equals(OwnFolder.NAME)) {
            return Optional.of("lies in %s, which is the folder of trailcheck itself".formatted(OwnFolder.NAME));
        }
        return DEVICE.matcher(part).matches() || part.endsWith(".") || part.endsWith(" ")
                ? Optional.of("has a part that Windows takes for another, '%s'".formatted(part))
                : Optional.empty();
    }
}
