package dev.trailcheck.engine.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the values of all that a constraint mentions: of the fact it is about, and of what earlier patterns named. */
final class Values {

    private static final Pattern PART = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|(?<![\\w.])(?<path>[A-Za-z_$][\\w$]*+(?:\\s*!?\\.\\s*[A-Za-z_]\\w*+)*+)"
                    + "(?<bracket>\\s*\\[[^\\]]*+])?(?<call>\\s*\\(\\s*(?:\"(?<word>[^\"\\\\]*+)\"\\s*)?\\)|\\s*\\()?");

    private static final Set<String> WORDS = Set.of(
            "memberOf",
            "not",
            "in",
            "contains",
            "excludes",
            "matches",
            "after",
            "before",
            "coincides",
            "during",
            "str",
            "soundslike",
            "null",
            "true",
            "false",
            "instanceof",
            "includes",
            "overlaps",
            "meets",
            "starts",
            "finishes");

    private Values() {}

    static List<Value> of(String expression, Object fact, Map<String, Object> names) {
        Map<String, Value> values = new LinkedHashMap<>();
        Matcher part = PART.matcher(expression);
        while (part.find()) {
            String path = part.group("path");
            if (path != null && !WORDS.contains(path)) {
                read(part, fact, names)
                        .ifPresent(value -> values.put(part.group().strip(), value(part, value)));
            }
        }
        return List.copyOf(values.values());
    }

    /** What stands at the end of a path alone; names that rules give count as well. */
    static Optional<Object> one(String path, Object fact, Map<String, Object> names) {
        Matcher part = PART.matcher(path);
        return part.matches() && part.group("path") != null ? read(part, fact, names) : Optional.empty();
    }

    private static Value value(Matcher part, Object value) {
        return new Value(part.group().strip().replaceAll("\\s+", " "), FactWords.value(value));
    }

    private static Optional<Object> read(Matcher part, Object fact, Map<String, Object> names) {
        List<String> path = List.of(part.group("path").replace("!", "").split("\\s*\\.\\s*", -1));
        Object named = names.get(path.get(0));
        Object start = named == null ? fact : named;
        List<String> rest = named != null || path.get(0).equals("this") ? path.subList(1, path.size()) : path;
        if (part.group("bracket") != null) {
            return Optional.empty();
        }
        if (part.group("call") == null) {
            return FactReader.follow(start, rest);
        }
        if (rest.isEmpty() || !part.group("call").endsWith(")")) {
            return Optional.empty();
        }
        String word = part.group("word");
        Optional<Object> owner = FactReader.follow(start, rest.subList(0, rest.size() - 1));
        String method = rest.get(rest.size() - 1);
        return owner.flatMap(found ->
                word == null ? FactReader.follow(found, List.of(method)) : FactReader.ask(found, method, word));
    }
}
