package dev.trailcheck.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The shape of an id, which remembers who has it already. One for each file; not thread-safe. */
final class UniqueText implements Shape<String> {

    private final String owner;
    private final Shape<String> text;
    private final Map<String, Integer> lines = new HashMap<>();

    UniqueText(String owner, Shape<String> text) {
        this.owner = owner;
        this.text = text;
    }

    @Override
    public Optional<String> read(Node node, FileMistakes mistakes) {
        return text.read(node, mistakes).filter(id -> isNew(id, node.place(), mistakes));
    }

    private boolean isNew(String id, Place place, FileMistakes mistakes) {
        Integer earlier = lines.putIfAbsent(id, place.line());
        if (earlier != null) {
            String what = "the id %s belongs to the %s on line %d".formatted(Quoted.of(id), owner, earlier);
            mistakes.at(place, what, "the %s is copied and needs an id of its own".formatted(owner));
        }
        return earlier == null;
    }
}
