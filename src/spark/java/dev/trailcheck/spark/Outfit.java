package dev.trailcheck.spark;

import dev.trailcheck.finding.Sha256;
import java.io.Serializable;
import java.util.HexFormat;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** What all work of a run takes along: the way to its kit, by whose hash each process knows it, and its assignment. */
record Outfit(String hash, Broadcast<byte[]> kit, Broadcast<byte[]> assigned) implements Serializable {

    static Outfit of(JavaSparkContext spark, Kit kit, Assignment assignment) {
        byte[] packed = Parcel.pack(kit);
        return new Outfit(
                Sha256.hex(HexFormat.of().formatHex(packed)),
                spark.broadcast(packed),
                spark.broadcast(Parcel.pack(assignment)));
    }

    Bench bench() {
        return Bench.of(hash, kit::value);
    }

    Assignment assignment() {
        return Parcel.unpack(assigned.value(), Assignment.class);
    }
}
