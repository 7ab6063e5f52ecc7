package dev.trailcheck.check;

import dev.trailcheck.event.Gap;
import java.util.ArrayList;
import java.util.List;

/**
 * The rejected records of one file. The first are told one by one; of a file that holds nothing else the rest is told as
 * a number, or a few bytes of zeros could fill the reports.
 */
final class Rejects {

    private static final int TOLD_ONE_BY_ONE = 100;

    private final List<Gap> told = new ArrayList<>();
    private long more;

    void add(Gap gap) {
        if (told.size() < TOLD_ONE_BY_ONE) {
            told.add(gap);
        } else {
            more++;
        }
    }

    /** What there is to tell of a file; the next one begins anew. */
    List<Gap> take(String file) {
        List<Gap> gaps = new ArrayList<>(told);
        if (more > 0) {
            gaps.add(new Gap(
                    "rejected",
                    file,
                    "%d more records of this file were not judged.".formatted(more),
                    "the whole file is broken; read the trail's own."));
        }
        told.clear();
        more = 0;
        return gaps;
    }
}
