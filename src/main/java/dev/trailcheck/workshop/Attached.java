package dev.trailcheck.workshop;

import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Policies, approvals and accounts written inside a test. They are put into files and read by the readers that serve
 * real runs, so that a test can hold nothing that a run would refuse.
 */
record Attached(String where, Map<String, Object> values) {

    private static final JsonMapper JSON = JsonMapper.shared();

    <T> T read(String name, BiFunction<Path, Collection<Mistake>, T> reader, T absent) {
        Object value = values.get(name);
        if (value == null) {
            return absent;
        }
        Collection<Mistake> mistakes = new ArrayList<>();
        try {
            Path file = Files.createTempFile(name, ".json");
            try {
                Files.writeString(file, JSON.writeValueAsString(whole(name, value)));
                T result = reader.apply(file, mistakes);
                MistakesException.throwIfAny(mistakes.stream()
                        .map(mistake -> Mistake.inFile(where + ", " + name, mistake.what(), mistake.maybe()))
                        .toList());
                return result;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a test the version of a policy goes without saying. */
    private static @Nullable Object whole(String name, Object value) {
        if (!name.equals("policy") || !(value instanceof Map<?, ?> policy)) {
            return value;
        }
        Map<Object, @Nullable Object> whole = new LinkedHashMap<>(policy);
        whole.putIfAbsent("version", 1);
        return whole;
    }
}
