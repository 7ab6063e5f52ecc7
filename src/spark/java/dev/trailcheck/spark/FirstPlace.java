package dev.trailcheck.spark;

import dev.trailcheck.event.Origin;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the first copy of a record lies, as long as not all copies are known. {@code ranked} is a file by its rank among
 * the names of all, and the record's index in it; -1 where no copy lies in a file that was listed. {@code named} is the
 * first of those that lie elsewhere: in a file that was packed into another, or with an earlier run.
 */
record FirstPlace(long ranked, @Nullable Origin named) implements Serializable {

    private static final long NONE = -1;

    static FirstPlace ranked(int rank, int index) {
        return new FirstPlace(((long) rank << Integer.SIZE) | index, null);
    }

    static FirstPlace named(Origin origin) {
        return new FirstPlace(NONE, new Origin(origin.file(), origin.index(), 0, 0));
    }

    FirstPlace or(FirstPlace other) {
        long smaller = ranked == NONE ? other.ranked : other.ranked == NONE ? ranked : Math.min(ranked, other.ranked);
        return new FirstPlace(
                smaller,
                named == null || (other.named != null && other.named.compareTo(named) < 0) ? other.named : named);
    }

    /** The very first, where {@code names} are those of all files, in order. */
    Origin origin(List<String> names) {
        Stream<Origin> listed = ranked == NONE
                ? Stream.of()
                : Stream.of(new Origin(names.get((int) (ranked >>> Integer.SIZE)), (int) index(), 0, 0));
        return Stream.concat(listed, Stream.ofNullable(named))
                .min(Origin::compareTo)
                .orElseThrow();
    }

    private long index() {
        return ranked & 0xFFFF_FFFFL;
    }

    void write(DataOutputStream out) throws IOException {
        Wire.writeNumber(out, ranked == NONE ? 0 : (ranked >>> Integer.SIZE) + 1);
        if (ranked != NONE) {
            Wire.writeNumber(out, index());
        }
        out.writeBoolean(named != null);
        if (named != null) {
            Wire.writeText(out, named.file());
            Wire.writeNumber(out, named.index());
        }
    }

    static FirstPlace read(DataInputStream in) throws IOException {
        long rank = Wire.readNumber(in);
        long ranked = rank == 0 ? NONE : ((rank - 1) << Integer.SIZE) | Wire.readNumber(in);
        Origin named = in.readBoolean() ? new Origin(Wire.readText(in), (int) Wire.readNumber(in), 0, 0) : null;
        return new FirstPlace(ranked, named);
    }
}
