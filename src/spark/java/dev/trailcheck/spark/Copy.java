package dev.trailcheck.spark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a call's record as it was met in one place. Most are but a mark of the content and a place; a call that rules
 * spoke of, or may have to join with others, brings its {@link Body}. {@code time} is kept where it amends another.
 */
record Copy(
        Set<Trait> traits,
        Bytes mark,
        FirstPlace place,
        @Nullable Instant time,
        @Nullable Body body) {

    /** What is said of a copy. */
    enum Trait {
        /** It was read, and is to be counted; else it was counted already, or is only remembered. */
        COUNTED(1),
        /** An earlier run remembers it. */
        REMEMBERED(2),
        /** It sets an earlier record right. */
        AMENDS(4),
        /** It lies before the window. */
        LATE(8),
        /** Correlating rules may have to see it. */
        FACT(16);

        private final int bit;

        Trait(int bit) {
            this.bit = bit;
        }
    }

    private static final int HAS_TIME = 1 << 6;
    private static final int HAS_BODY = 1 << 7;
    private static final int MARK = 16;

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    byte[] bytes() {
        return Wire.bytes(this::write);
    }

    static Copy of(byte[] bytes) {
        return Wire.read(bytes, Copy::read);
    }

    private void write(DataOutputStream out) throws IOException {
        int bits = (time == null ? 0 : HAS_TIME) | (body == null ? 0 : HAS_BODY);
        for (Trait trait : traits) {
            bits |= trait.bit;
        }
        out.writeByte(bits);
        out.write(mark.array());
        place.write(out);
        if (time != null) {
            out.writeLong(time.getEpochSecond());
            out.writeInt(time.getNano());
        }
        if (body != null) {
            body.write(out);
        }
    }

    private static Copy read(DataInputStream in) throws IOException {
        int bits = in.readUnsignedByte();
        byte[] mark = new byte[MARK];
        in.readFully(mark);
        FirstPlace place = FirstPlace.read(in);
        Instant time = (bits & HAS_TIME) == 0 ? null : Instant.ofEpochSecond(in.readLong(), in.readInt());
        Body body = (bits & HAS_BODY) == 0 ? null : Body.read(in);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            if ((bits & trait.bit) != 0) {
                traits.add(trait);
            }
        }
        return new Copy(traits, new Bytes(mark), place, time, body);
    }
}
