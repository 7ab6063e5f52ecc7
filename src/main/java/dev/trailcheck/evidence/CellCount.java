package dev.trailcheck.evidence;

import dev.trailcheck.finding.Cell;
import dev.trailcheck.finding.GridStep;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is counted in one cell while a run reads; {@code hours} has a bit for each hour of the day that has a file. */
final class CellCount implements Serializable {

    private long files;
    private long records;
    private long inScope;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private int hours;

    void file() {
        files++;
    }

    void hourWithFile(@Nullable Instant time) {
        if (time != null) {
            hours |= 1 << CellKey.hourOfDay(time);
        }
    }

    void record(@Nullable Instant time, boolean ofOurService) {
        records++;
        if (ofOurService) {
            inScope++;
            stretch(time);
        }
    }

    void add(CellCount other) {
        files += other.files;
        records += other.records;
        inScope += other.inScope;
        hours |= other.hours;
        stretch(other.first);
        stretch(other.last);
    }

    boolean hasHour(int hour) {
        return (hours & 1 << hour) != 0;
    }

    Cell cell(CellKey key, GridStep step) {
        return new Cell(key.account(), key.region(), key.begin(step), files, records, inScope, first, last);
    }

    private void stretch(@Nullable Instant time) {
        if (time != null) {
            first = first == null || time.isBefore(first) ? time : first;
            last = last == null || time.isAfter(last) ? time : last;
        }
    }
}
