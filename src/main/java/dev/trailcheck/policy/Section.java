package dev.trailcheck.policy;

import dev.trailcheck.rule.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of a mapping by name; at the end it knows which keys nobody asked for. Not thread-safe. */
final class Section {

    /** Longer keys are no slips of the pen, and comparing them would take long. */
    private static final int LONGEST_SLIP = 80;

    private final Node.Mapping fields;
    private final FileMistakes mistakes;
    private final Set<String> asked = new LinkedHashSet<>();
    private final List<Section> inner = new ArrayList<>();
    private boolean sound = true;

    private Section(Node.Mapping fields, FileMistakes mistakes) {
        this.fields = fields;
        this.mistakes = mistakes;
    }

    /** Where another kind of value stands, that is the mistake, and no field is given. */
    static Section of(Node node, FileMistakes mistakes) {
        if (node instanceof Node.Mapping mapping) {
            return new Section(mapping, mistakes);
        }
        Section none = absent(mistakes);
        none.mistake(node.place(), "a mapping is expected here, not " + node.kind(), "");
        return none;
    }

    private static Section absent(FileMistakes mistakes) {
        return new Section(new Node.Mapping(Place.UNKNOWN, Place.UNKNOWN, Map.of()), mistakes);
    }

    /** A field that must be there. */
    <T> Optional<T> required(String key, Shape<T> shape) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            mistake(fields.keys(), "%s is missing".formatted(Quoted.of(key)), writtenAs(key));
        } else if (isLeftOpen(value.get())) {
            mistake(value.get().place(), "%s has no value".formatted(Quoted.of(key)), "");
        }
        return value.filter(node -> !isLeftOpen(node)).flatMap(node -> read(node, shape));
    }

    /** A field of a record, as programs export it: null and "" are the same as absent. */
    <T> Optional<T> optional(String key, Shape<T> shape) {
        return value(key).filter(node -> !isLeftOpen(node)).flatMap(node -> read(node, shape));
    }

    /** A field that somebody decides on; one that is named but left open may have lost its value, and is a mistake. */
    <T> Optional<T> setting(String key, Shape<T> shape) {
        return value(key).flatMap(node -> read(node, shape));
    }

    /** A mapping within this one, which finishes with it; without any field where it is absent. */
    Section inner(String key) {
        Section section = value(key).map(node -> of(node, mistakes)).orElseGet(() -> absent(mistakes));
        if (names(key) && section.sound && section.fields.entries().isEmpty()) {
            section.mistake(section.fields.place(), "the section %s is empty".formatted(Quoted.of(key)), "it can go");
        }
        inner.add(section);
        return section;
    }

    boolean names(String key) {
        return fields.entries().containsKey(key);
    }

    /** Whether nothing wrong was found so far. */
    boolean isSound() {
        return sound;
    }

    void mistake(String what, String maybe) {
        mistake(fields.place(), what, maybe);
    }

    /** A mistake of a field that is there. */
    void mistakeIn(String key, String what, String maybe) {
        mistake(value(key).map(Node::place).orElse(fields.place()), what, maybe);
    }

    /** Reports the keys that nobody asked for; says whether all in here was right. */
    boolean finish() {
        fields.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                mistake(entry.key(), "unknown key %s".formatted(Quoted.of(key)), remedy(key));
            }
        });
        inner.forEach(section -> sound &= section.finish());
        return sound;
    }

    private String remedy(String key) {
        return Optional.of(key)
                .filter(Section::isShort)
                .flatMap(slip -> Nearest.to(slip, asked))
                .map(known -> "you meant '" + known + "'?")
                .orElseGet(() -> "you meant one of these: " + String.join(", ", asked));
    }

    private String writtenAs(String key) {
        List<String> slips =
                fields.entries().keySet().stream().filter(Section::isShort).toList();
        return Nearest.to(key, slips)
                .map(slip -> "it is written as " + Quoted.of(slip) + "?")
                .orElse("");
    }

    private static boolean isShort(String key) {
        return key.length() <= LONGEST_SLIP;
    }

    private Optional<Node> value(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.entries().get(key)).map(Node.Entry::value);
    }

    private <T> Optional<T> read(Node node, Shape<T> shape) {
        Optional<T> value = shape.read(node, mistakes);
        sound &= value.isPresent();
        return value;
    }

    private void mistake(Place place, String what, String maybe) {
        mistakes.at(place, what, maybe);
        sound = false;
    }

    private static boolean isLeftOpen(Node node) {
        return node instanceof Node.Nothing || (node instanceof Node.Scalar scalar && scalar.isBlank());
    }
}
