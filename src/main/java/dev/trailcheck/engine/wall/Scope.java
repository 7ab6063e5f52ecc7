package dev.trailcheck.engine.wall;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The names bound so far, each with the kind of its value; what an inner scope binds is not seen outside. */
final class Scope {

    private static final Pattern NAME = Pattern.compile("\\$[A-Za-z][A-Za-z0-9_]{0,40}");

    private final Map<String, Kind> bound;

    private Scope(Map<String, Kind> bound) {
        this.bound = new HashMap<>(bound);
    }

    static Scope empty() {
        return new Scope(Map.of());
    }

    Scope inner() {
        return new Scope(bound);
    }

    void bind(String name, Kind kind) {
        bound.put(name, kind);
    }

    Optional<Kind> find(String name) {
        return Optional.ofNullable(bound.get(name));
    }

    Collection<String> names() {
        return Set.copyOf(bound.keySet());
    }

    /** Bound names begin with a dollar sign, so that none can pass for a field, a type or a word of the language. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
