package dev.trailcheck.spark;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All bodies that came under one id, each with what its copies say together. Not thread-safe. */
final class EventBodies {

    private final Map<Bytes, Copies> byMark = new TreeMap<>();

    /** The copies of one body. */
    static final class Copies {
        private final Bytes mark;
        private final Set<Copy.Trait> traits = EnumSet.noneOf(Copy.Trait.class);
        private FirstPlace first;
        private long counted;
        private @Nullable Copy correction;
        private @Nullable Copy told;

        private Copies(Copy copy) {
            this.mark = copy.mark();
            this.first = copy.place();
        }

        private void add(Copy copy) {
            first = first.or(copy.place());
            traits.addAll(copy.traits());
            counted += copy.is(Copy.Trait.COUNTED) ? 1 : 0;
            correction = copy.time() == null ? correction : copy;
            told = better(told, copy);
        }

        /** The one that brings what rules said, where one does: looks are sent after without. */
        private static @Nullable Copy better(@Nullable Copy one, Copy other) {
            if (other.body() == null) {
                return one;
            }
            return one == null || one.body() == null || one.body().claims().isEmpty() ? other : one;
        }

        boolean is(Copy.Trait trait) {
            return traits.contains(trait);
        }

        FirstPlace first() {
            return first;
        }

        /** How many of them are to be counted; none where an earlier run alone knows of it. */
        long counted() {
            return counted;
        }

        Optional<Body> body() {
            return Optional.ofNullable(told).map(Copy::body);
        }

        private Copy latest() {
            if (correction == null) {
                throw new IllegalStateException("A correction came without its time.");
            }
            return correction;
        }
    }

    void add(Copy copy) {
        byMark.computeIfAbsent(copy.mark(), mark -> new Copies(copy)).add(copy);
    }

    Collection<Copies> all() {
        return byMark.values();
    }

    /** Bodies that set nothing right; if there are several, they contradict each other. */
    Collection<Copies> unamending() {
        return byMark.values().stream()
                .filter(copies -> !copies.is(Copy.Trait.AMENDS))
                .toList();
    }

    /** Whether another body came that sets this one right: the newest of those holds, then that of the largest hash. */
    boolean isSuperseded(Copies copies) {
        return byMark.values().stream()
                .filter(other -> other.is(Copy.Trait.AMENDS))
                .max(Comparator.comparing((Copies other) -> other.latest().time())
                        .thenComparing(other -> other.mark))
                .filter(newest -> newest != copies)
                .isPresent();
    }
}
