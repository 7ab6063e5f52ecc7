package dev.trailcheck.engine.wall;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The characters that one place of a regular expression may match: those of ASCII one by one, and whether any beyond can
 * match. {@code every} is whether it surely matches whatever stands there.
 */
record Letters(BitSet ascii, boolean beyond, boolean every) {

    private static final int ASCII = 128;

    static final Letters NONE = new Letters(new BitSet(), false, false);
    static final Letters EVERY = new Letters(bits(c -> true), true, true);

    static Letters of(IntPredicate matches, boolean beyond) {
        return new Letters(bits(matches), beyond, false);
    }

    static Letters of(char c) {
        return c < ASCII ? of(each -> each == c, false) : of(each -> false, true);
    }

    Letters or(Letters other) {
        return of(c -> ascii.get(c) || other.ascii.get(c), beyond || other.beyond);
    }

    Letters not() {
        return of(c -> !ascii.get(c), true);
    }

    /** The same without regard to letter case. */
    Letters anyCase() {
        return every
                ? this
                : of(c -> ascii.get(Character.toLowerCase(c)) || ascii.get(Character.toUpperCase(c)), beyond);
    }

    boolean meets(Letters other) {
        return ascii.intersects(other.ascii) || (beyond && other.beyond);
    }

    private static BitSet bits(IntPredicate matches) {
        BitSet bits = new BitSet(ASCII);
        IntStream.range(0, ASCII).filter(matches).forEach(bits::set);
        return bits;
    }
}
