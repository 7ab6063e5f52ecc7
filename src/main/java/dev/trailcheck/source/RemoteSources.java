package dev.trailcheck.source;

import dev.trailcheck.rule.Mistake;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Understands words that name a place on another machine. */
public interface RemoteSources {
    /** Knows no such place. */
    RemoteSources NONE = (word, mistakes) -> Optional.empty();

    /**
     * What a word names; empty where it is of another kind. No source at all stands for a word of this kind that was
     * written wrongly, which is then a mistake.
     */
    Optional<List<Source>> named(String word, Collection<Mistake> mistakes);

    /** Asks the other where this one does not know a word. */
    default RemoteSources or(RemoteSources other) {
        return (word, mistakes) -> named(word, mistakes).or(() -> other.named(word, mistakes));
    }
}
