package dev.trailcheck.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what texts were compiled to, so that a text met again in this process, unchanged, is not compiled again. The
 * texts that were not asked for the longest are forgotten first. Thread-safe.
 */
final class CompiledTexts {

    private final int most;
    private final Map<String, GeneratedClasses> byKey = new LinkedHashMap<>(16, 0.75f, true);

    CompiledTexts(int most) {
        this.most = most;
    }

    synchronized Optional<GeneratedClasses> find(String key) {
        @Nullable GeneratedClasses known = byKey.get(key);
        return Optional.ofNullable(known);
    }

    synchronized void keep(String key, GeneratedClasses classes) {
        byKey.put(key, classes);
        if (byKey.size() > most) {
            byKey.remove(byKey.keySet().iterator().next());
        }
    }
}
