package dev.trailcheck.engine.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The members of the JDK and of the engine that each kind of class may use, as {@code allowed.txt} names them. */
final class AllowList {

    /** Sections that hold for several kinds. */
    private static final Map<String, List<Kind>> SHARED = Map.of(
            "lambda", List.of(Kind.CONSEQUENCE, Kind.EXTRACTOR, Kind.PREDICATE),
            "value", List.of(Kind.EXTRACTOR, Kind.PREDICATE));

    private final String text;
    private final Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Pattern>> patterns = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> classes = new EnumMap<>(Kind.class);

    private AllowList(String text) {
        this.text = text;
        List<Kind> section = List.of();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                section = kinds(line.substring(1, line.length() - 1));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                section.forEach(kind -> add(kind, line));
            }
        }
    }

    static AllowList read() {
        try (InputStream in = AllowList.class.getResourceAsStream("allowed.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of what rules may use is not in the program.");
            }
            return new AllowList(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code member} is a class, a dot, and the name of a method or field. */
    boolean allows(Kind kind, String member) {
        return names.getOrDefault(kind, Set.of()).contains(member)
                || patterns.getOrDefault(kind, List.of()).stream()
                        .anyMatch(pattern -> pattern.matcher(member).matches());
    }

    /** Whether the class, or some member of it, is named at all; to name a class is not to use it. */
    boolean knows(Kind kind, String className) {
        return classes.getOrDefault(kind, Set.of()).contains(className)
                || patterns.getOrDefault(kind, List.of()).stream()
                        .anyMatch(pattern -> pattern.matcher(className).matches());
    }

    String text() {
        return text;
    }

    private static List<Kind> kinds(String section) {
        return SHARED.containsKey(section)
                ? SHARED.getOrDefault(section, List.of())
                : List.of(Kind.valueOf(section.toUpperCase(Locale.ROOT)));
    }

    private void add(Kind kind, String line) {
        if (line.startsWith("class ")) {
            addClass(kind, line.substring("class ".length()));
        } else if (line.indexOf('*') >= 0) {
            patterns(kind).add(glob(line));
            patterns(kind).add(glob(line.substring(0, line.lastIndexOf('.'))));
        } else {
            names.computeIfAbsent(kind, any -> new HashSet<>()).add(line);
            addClass(kind, line.substring(0, line.lastIndexOf('.')));
        }
    }

    private void addClass(Kind kind, String name) {
        if (name.indexOf('*') >= 0) {
            patterns(kind).add(glob(name));
        } else {
            classes.computeIfAbsent(kind, any -> new HashSet<>()).add(name);
        }
    }

    private List<Pattern> patterns(Kind kind) {
        return patterns.computeIfAbsent(kind, any -> new ArrayList<>());
    }

    /** A star stands for some characters of one name, never for a dot. */
    private static Pattern glob(String line) {
        return Pattern.compile("\\Q" + line.replace("*", "\\E[\\w$<>]*\\Q") + "\\E");
    }
}
