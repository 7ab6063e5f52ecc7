package dev.trailcheck.policy;

import dev.trailcheck.rule.Mistake;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads a file that is a list of like things, bare or under a key of its own. */
final class Register {

    private Register() {}

    static <T> List<T> read(Path file, String key, Shape<T> row, Collection<Mistake> all) {
        FileMistakes mistakes = new FileMistakes(file, all);
        return Document.read(file, mistakes)
                .map(root -> read(root, key, row, mistakes))
                .orElse(List.of());
    }

    static <T> List<T> read(Node root, String key, Shape<T> row, FileMistakes mistakes) {
        return rows(root, key, Shape.listOf(row), mistakes).orElse(List.of());
    }

    private static <T> Optional<List<T>> rows(Node root, String key, Shape<List<T>> rows, FileMistakes mistakes) {
        if (!(root instanceof Node.Mapping)) {
            return rows.read(root, mistakes);
        }
        Section file = Section.of(root, mistakes);
        Optional<List<T>> read = file.required(key, rows);
        file.finish();
        return read;
    }
}
