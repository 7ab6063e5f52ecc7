package dev.trailcheck.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a value in a file must look like: reads a node as such a value, or says what is wrong with it. */
@FunctionalInterface
interface Shape<T> {

    Optional<T> read(Node node, FileMistakes mistakes);

    /** A single value; {@code expected} names it in messages, {@code remedy} says what a wrong one may have meant. */
    static <T> Shape<T> word(String expected, Function<String, Optional<T>> reading, UnaryOperator<String> remedy) {
        return (node, mistakes) -> {
            if (!(node instanceof Node.Scalar scalar) || scalar.isBlank()) {
                return refuse(expected, node, "", mistakes);
            }
            Optional<T> value = reading.apply(scalar.text());
            if (value.isEmpty()) {
                mistakes.at(node.place(), scalar.kind() + " is not " + expected, remedy.apply(scalar.text()));
            }
            return value;
        };
    }

    /** As many of the items as can be read. */
    static <T> Shape<List<T>> listOf(Shape<T> item) {
        return (node, mistakes) -> {
            if (!(node instanceof Node.Listing listing)) {
                String remedy = node instanceof Node.Scalar ? "it needs square brackets around it" : "";
                return refuse("a list", node, remedy, mistakes);
            }
            List<T> items = new ArrayList<>();
            listing.items().forEach(each -> item.read(each, mistakes).ifPresent(items::add));
            return Optional.of(items);
        };
    }

    /** A list that says something; taken at its word, an empty one would allow nothing at all. */
    static <T> Shape<List<T>> someOf(Shape<T> item, String remedy) {
        return (node, mistakes) -> {
            if (node instanceof Node.Listing listing && listing.items().isEmpty()) {
                mistakes.at(node.place(), "the list is empty, so that nothing is allowed", remedy);
                return Optional.empty();
            }
            return listOf(item).read(node, mistakes);
        };
    }

    /** Keys that the writer of the file chooses, and as many of their values as can be read. */
    static <T> Shape<Map<String, T>> mapOf(Shape<T> value) {
        return (node, mistakes) -> {
            if (!(node instanceof Node.Mapping mapping)) {
                return refuse("a mapping", node, "", mistakes);
            }
            Map<String, T> values = new LinkedHashMap<>();
            mapping.entries()
                    .forEach((key, entry) ->
                            value.read(entry.value(), mistakes).ifPresent(each -> values.put(key, each)));
            return Optional.of(values);
        };
    }

    /** A mapping with known keys, all of which must be right: half an approval would allow more than was written. */
    static <T> Shape<T> fields(Function<Section, T> reading) {
        return (node, mistakes) -> {
            Section section = Section.of(node, mistakes);
            T value = section.isSound() ? reading.apply(section) : null;
            return section.finish() ? Optional.ofNullable(value) : Optional.empty();
        };
    }

    private static <T> Optional<T> refuse(String expected, Node node, String remedy, FileMistakes mistakes) {
        mistakes.at(node.place(), expected + " is expected here, not " + node.kind(), remedy);
        return Optional.empty();
    }
}
