package dev.trailcheck.policy;

import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

/** What a reader made of a file: the value, and the mistakes in the order of the file, which is shown by its name. */
record Reading<T>(T value, List<String> mistakes) {

    static <T> Reading<T> of(Path file, BiFunction<Path, Collection<Mistake>, T> reader) {
        List<Mistake> mistakes = new ArrayList<>();
        T value = reader.apply(file, mistakes);
        String folder = file.getParent() + "/";
        return new Reading<>(
                value,
                mistakes.stream()
                        .sorted()
                        .map(mistake -> mistake.toString().replace(folder, ""))
                        .toList());
    }

    static <T> Reading<T> of(Path folder, String name, String text, BiFunction<Path, Collection<Mistake>, T> reader) {
        return of(written(folder, name, text.getBytes(StandardCharsets.UTF_8)), reader);
    }

    static Path written(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
