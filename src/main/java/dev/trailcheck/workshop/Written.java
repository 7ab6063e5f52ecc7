package dev.trailcheck.workshop;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.rule.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping somebody wrote in a test file; a key it should not have is a mistake, so that no wish is passed over. */
record Written(String where, Map<?, ?> entries) {

    static Written of(String where, @Nullable Object value, Set<String> known) {
        if (!(value instanceof Map<?, ?> map)) {
            throw mistake(where, "A mapping is wanted here, not '%s'.".formatted(value), "the indentation is off.");
        }
        map.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw mistake(where, "The key '%s' is unknown.".formatted(key), guess(key, known));
                });
        return new Written(where, map);
    }

    boolean has(String key) {
        return entries.get(key) != null;
    }

    @Nullable
    Object value(String key) {
        return entries.get(key);
    }

    String text(String key, String absent) {
        Object value = entries.get(key);
        return value == null ? absent : value.toString();
    }

    List<?> list(String key) {
        Object value = entries.get(key);
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    static MistakesException mistake(String where, String what, String maybe) {
        return new MistakesException(List.of(Mistake.inFile(where, what, maybe)));
    }

    private static String guess(String key, Collection<String> known) {
        return Nearest.to(key, known)
                .map(near -> "you meant '%s'?".formatted(near))
                .orElse("one of %s was meant."
                        .formatted(String.join(", ", known.stream().sorted().toList())));
    }
}
