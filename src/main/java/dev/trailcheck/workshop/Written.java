package dev.trailcheck.workshop;

import dev.trailcheck.policy.FileMistakes;
import dev.trailcheck.policy.Node;
import dev.trailcheck.rule.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping somebody wrote in a test file. A key that it should not have is a mistake, so that no wish is passed over;
 * every mistake is told with its line and column. Single values are texts: records know no other kind.
 */
record Written(Node.Mapping fields, FileMistakes mistakes) {

    /** Empty where no mapping stands; the mistake is then told. */
    static Optional<Written> of(Node node, Set<String> known, FileMistakes mistakes) {
        if (!(node instanceof Node.Mapping mapping)) {
            mistakes.at(
                    node.place(),
                    "A mapping is wanted here, not %s.".formatted(node.kind()),
                    "the indentation is off, or a key and its colon are missing.");
            return Optional.empty();
        }
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                mistakes.at(entry.key(), "The key '%s' is unknown.".formatted(key), meant(key, known));
            }
        });
        return Optional.of(new Written(mapping, mistakes));
    }

    boolean has(String key) {
        return value(key) != null;
    }

    String text(String key, String absent) {
        Object value = value(key);
        return value == null ? absent : value.toString();
    }

    /** A text, a list or a map of such values; null for what is absent or left empty. */
    @Nullable
    Object value(String key) {
        return node(key).map(Written::plain).orElse(null);
    }

    List<?> list(String key) {
        Object value = value(key);
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(fields.entries().get(key)).map(Node.Entry::value);
    }

    /** The elements of a list; a single value counts as a list of one. */
    List<Node> nodes(String key) {
        return node(key)
                .map(node -> node instanceof Node.Listing listing
                        ? listing.items()
                        : node instanceof Node.Nothing ? List.<Node>of() : List.of(node))
                .orElse(List.of());
    }

    /** Takes down a mistake in the value of a key, or in the whole where the key is absent. */
    void mistake(String key, String what, String maybe) {
        mistakes.at(node(key).map(Node::place).orElse(fields.place()), what, maybe);
    }

    static String meant(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(near -> "you meant '%s'?".formatted(near))
                .orElse("one of %s was meant."
                        .formatted(String.join(", ", known.stream().sorted().toList())));
    }

    private static @Nullable Object plain(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        } else if (node instanceof Node.Listing listing) {
            List<@Nullable Object> items = new ArrayList<>();
            listing.items().forEach(item -> items.add(plain(item)));
            return items;
        } else if (node instanceof Node.Mapping mapping) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            mapping.entries().forEach((key, entry) -> values.put(key, plain(entry.value())));
            return values;
        }
        return null;
    }
}
