package dev.trailcheck.spark;

import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Origin;
import dev.trailcheck.source.CallReader;
import dev.trailcheck.source.Vitals;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/** A call as it travels once all its copies are known: its record, what the run calls it, and what became of it. */
record SentCall(String id, String content, Bytes record, FirstPlace first, Set<Mark> marks) implements Serializable {

    /** What else is known of a call. */
    enum Mark {
        /** It is another service's. */
        CONTEXT(1),
        /** Other bodies came under its id. */
        CONFLICTING(2),
        /** A correction took its place. */
        SUPERSEDED(4),
        /** No file that was read holds it; an earlier run remembers it. */
        RECALLED(8);

        private final int bit;

        Mark(int bit) {
            this.bit = bit;
        }
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** The call as it was when it was read, {@code origin} apart. */
    CallDetails call(CallReader calls, Origin origin) {
        Fields fields = RecordBytes.record(record);
        return calls.read(fields, Vitals.time(fields).orElseThrow(), origin).knownAs(id, content);
    }

    byte[] bytes() {
        return Wire.bytes(out -> {
            Wire.writeText(out, id);
            Wire.writeText(out, content);
            record.write(out);
            first.write(out);
            int bits = 0;
            for (Mark mark : marks) {
                bits |= mark.bit;
            }
            out.writeByte(bits);
        });
    }

    static SentCall of(byte[] bytes) {
        return Wire.read(
                bytes,
                in -> new SentCall(
                        Wire.readText(in),
                        Wire.readText(in),
                        Bytes.read(in),
                        FirstPlace.read(in),
                        marks(in.readByte())));
    }

    private static Set<Mark> marks(int bits) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if ((bits & mark.bit) != 0) {
                marks.add(mark);
            }
        }
        return marks;
    }
}
