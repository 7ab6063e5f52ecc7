package dev.trailcheck.evidence;

import dev.trailcheck.finding.GridStep;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one thread sees of the file that it reads. A file in CloudTrail's own naming counts where its name says, since
 * that is what was delivered, and so do its records; records of any other file count where they say themselves. Belongs
 * to one thread.
 */
public final class Sight {

    private final CoverageGrid grid;
    private final CellCounts counts;

    /** The cells that the file being read has been counted in. */
    private final Set<CellCount> counted = new HashSet<>();

    private String file = "";
    private @Nullable Delivery delivery;

    /** Where the records of a delivered file count; it was counted itself when this is known. */
    private @Nullable CellCount ofDelivery;

    Sight(CoverageGrid grid, GridStep step) {
        this.grid = grid;
        this.counts = new CellCounts(step);
    }

    /** A record of a file, or of a file packed within a file; {@code time} is null where the record has none. */
    public void record(String within, String account, String region, @Nullable Instant time, boolean inScope) {
        if (!within.equals(file)) {
            begin(within);
        }
        CellCount count = ofDelivery;
        if (delivery == null) {
            count = counts.count(account, region, time);
            file(count, time);
        } else if (count == null) {
            count = count(delivery);
            file(count, delivery.time());
            ofDelivery = count;
        }
        count.record(time, inScope);
    }

    /** The file was read to its end; a {@code readable} one counts where its name says, though it holds no record. */
    public void end(String name, boolean readable) {
        if (counts.isEmpty() && readable) {
            Delivery.of(name)
                    .filter(place -> grid.covers(place.time()))
                    .ifPresent(place -> file(count(place), place.time()));
        }
        grid.add(counts);
        counts.clear();
        begin("");
    }

    private void begin(String next) {
        file = next;
        delivery = Delivery.of(next).orElse(null);
        ofDelivery = null;
        counted.clear();
    }

    private CellCount count(Delivery place) {
        return counts.count(place.account(), place.region(), place.time());
    }

    private void file(CellCount count, @Nullable Instant time) {
        if (counted.add(count)) {
            count.file();
        }
        count.hourWithFile(time);
    }
}
