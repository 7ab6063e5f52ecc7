package dev.trailcheck.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A path such as {@code sessionContext.sessionIssuer.arn}, taken apart once: code and rules ask every record for the same
 * few. Each step is tried as it is written, then with its first letter in the other case. Thread-safe.
 */
record FieldPath(List<Step> steps) {

    /** More than all rules ask for; a rule may make paths of a record's own words, and those must not fill the memory. */
    private static final int MOST_KEPT = 4096;

    private static final int LONGEST_KEPT = 256;

    private static final Map<String, FieldPath> KEPT = new ConcurrentHashMap<>();

    /** One name, and the same with its first letter in the other case. */
    record Step(String exact, String other) {

        static Step of(String name) {
            if (name.isEmpty()) {
                return new Step(name, name);
            }
            char first = name.charAt(0);
            char other = Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
            return new Step(name, other + name.substring(1));
        }

        @Nullable
        Object in(Map<?, ?> map) {
            Object value = map.get(exact);
            return value != null ? value : map.get(other);
        }
    }

    static FieldPath of(String path) {
        FieldPath known = KEPT.get(path);
        if (known != null) {
            return known;
        }
        FieldPath made =
                new FieldPath(Arrays.stream(path.split("\\.", -1)).map(Step::of).toList());
        if (path.length() <= LONGEST_KEPT && KEPT.size() < MOST_KEPT) {
            KEPT.put(path, made);
        }
        return made;
    }

    /** Whether the map has such a key, be it for null; a dot in it is a letter like others. */
    static boolean isNamed(Map<?, ?> map, String name) {
        if (map.containsKey(name)) {
            return true;
        }
        Step step = name.indexOf('.') < 0 ? of(name).steps().get(0) : Step.of(name);
        return map.containsKey(step.other());
    }

    /** What the path leads to; null where it leads nowhere. */
    @Nullable
    Object in(Map<?, ?> map) {
        Map<?, ?> inner = map;
        int last = steps.size() - 1;
        for (int i = 0; i < last; i++) {
            if (!(steps.get(i).in(inner) instanceof Map<?, ?> next)) {
                return null;
            }
            inner = next;
        }
        return steps.get(last).in(inner);
    }
}
