package dev.trailcheck.check;

import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.stream.Stream;

/**
 * Remembers of every event the body that was read first, in 20 bytes: 72 bits of its id, 16 of them by the shard it lies
 * in; 56 bits of its content; 48 bits for its place. Thread-safe.
 *
 * <p>The bits are those of a secret hash, so chance alone can err, and nobody can help it. A record is taken for a copy
 * of another with 2^-128; a forged copy, which bears the other's id, with 2^-56. Two ids are taken for one, which drops
 * nothing but tells of a conflict that is none, with 2^-72: among 300 million events once in 100,000 runs.
 */
final class FirstBodies {

    /** What a body turned out to be. */
    enum Outcome {
        FIRST,
        AGAIN,
        OTHER
    }

    private static final int SHARDS = 1 << Short.SIZE;
    private static final long LOW_56 = (1L << 56) - 1;

    private final Shard[] shards = Stream.generate(Shard::new).limit(SHARDS).toArray(Shard[]::new);

    /** Of a body that comes again the place that {@code smaller} chooses is kept. */
    Outcome note(Mark id, Mark content, long place, LongBinaryOperator smaller) {
        return shard(id).note(inShard(id), content.high() & LOW_56, place, smaller);
    }

    /** Where the first body under an id was read. */
    Optional<Long> place(Mark id) {
        return shard(id).place(inShard(id));
    }

    private Shard shard(Mark id) {
        return shards[(int) (id.high() >>> 48)];
    }

    private static long inShard(Mark id) {
        return (id.high() << 8 | id.low() >>> 56) & LOW_56;
    }

    /** Sorted by id; small enough to be shifted for each new event, and to grow with hardly any room to spare. */
    private static final class Shard {
        private static final int[] EMPTY = {};
        private static final int WIDTH = 5;

        private int[] slots = EMPTY;
        private int size;

        synchronized Outcome note(long id, long content, long place, LongBinaryOperator smaller) {
            int slot = find(id);
            if (slot < 0) {
                insert(-slot - 1, id, content, place);
                return Outcome.FIRST;
            }
            if (content(slot) != content) {
                return Outcome.OTHER;
            }
            write(slot, id, content, smaller.applyAsLong(place(slot), place));
            return Outcome.AGAIN;
        }

        synchronized Optional<Long> place(long id) {
            int slot = find(id);
            return slot < 0 ? Optional.empty() : Optional.of(place(slot));
        }

        /** The slot of an id; where it would stand, as {@code -slot - 1}, if it has none. */
        private int find(long id) {
            int low = 0;
            int high = size - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = Long.compare(id(middle), id);
                if (order == 0) {
                    return middle;
                }
                if (order < 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -low - 1;
        }

        private void insert(int slot, long id, long content, long place) {
            int[] from = slots;
            if (size * WIDTH == slots.length) {
                slots = new int[(size + 2 + size / 8) * WIDTH];
                System.arraycopy(from, 0, slots, 0, slot * WIDTH);
            }
            System.arraycopy(from, slot * WIDTH, slots, (slot + 1) * WIDTH, (size - slot) * WIDTH);
            size++;
            write(slot, id, content, place);
        }

        /** 56 bits, 56 bits and 48 bits, one after the other. */
        private void write(int slot, long id, long content, long place) {
            int at = slot * WIDTH;
            slots[at] = (int) (id >>> 24);
            slots[at + 1] = (int) (id << 8 | content >>> 48);
            slots[at + 2] = (int) (content >>> 16);
            slots[at + 3] = (int) (content << 16 | place >>> 32);
            slots[at + 4] = (int) place;
        }

        private long id(int slot) {
            return at(slot, 0) << 24 | at(slot, 1) >>> 8;
        }

        private long content(int slot) {
            return (at(slot, 1) & 0xFF) << 48 | at(slot, 2) << 16 | at(slot, 3) >>> 16;
        }

        private long place(int slot) {
            return (at(slot, 3) & 0xFFFF) << 32 | at(slot, 4);
        }

        private long at(int slot, int part) {
            return Integer.toUnsignedLong(slots[slot * WIDTH + part]);
        }
    }
}
