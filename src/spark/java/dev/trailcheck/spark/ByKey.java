package dev.trailcheck.spark;

import java.util.Arrays;
import org.apache.spark.Partitioner;

/** Brings what has the same key to the same machine. */
final class ByKey extends Partitioner {

    private final int parts;

    ByKey(int parts) {
        this.parts = parts;
    }

    @Override
    public int numPartitions() {
        return parts;
    }

    /** Keys differ in their last bytes, which the hash alone would leave in the lowest bits. */
    @Override
    public int getPartition(Object key) {
        int hash = Arrays.hashCode((byte[]) key) * 0x9E3779B9;
        return Math.floorMod(hash ^ (hash >>> 16), parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByKey that && parts == that.parts;
    }

    @Override
    public int hashCode() {
        return parts;
    }
}
