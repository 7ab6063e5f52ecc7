package dev.trailcheck.engine.limit;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says whether the heap is all but full of what is in use; what only waits to be collected does not count. */
final class HeapGuard {

    private static final double FULL = 0.95;

    /** Where long-lived objects go: the largest pool of the heap whose use is known as of its last collection. */
    private static final Optional<MemoryPoolMXBean> OLD = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
            .max(Comparator.comparing(pool -> pool.getUsage().getMax()));

    private HeapGuard() {}

    /**
     * What an earlier rule left behind may lie there still, and no honest rule is to be blamed for it: what looks full is
     * collected once more before it is believed.
     */
    static boolean isShort() {
        if (OLD.filter(HeapGuard::isFull).isEmpty()) {
            return false;
        }
        System.gc();
        return OLD.filter(HeapGuard::isFull).isPresent();
    }

    private static boolean isFull(MemoryPoolMXBean pool) {
        @Nullable MemoryUsage afterCollection = pool.getCollectionUsage();
        return afterCollection != null
                && afterCollection.getMax() > 0
                && afterCollection.getUsed() > FULL * afterCollection.getMax();
    }
}
