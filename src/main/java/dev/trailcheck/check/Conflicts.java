package dev.trailcheck.check;

import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import java.util.Collection;
import java.util.stream.Collectors;

/** Tells of ids that stand for more than one body. */
public final class Conflicts {

    /** One id that was forged a million times must not swell the reports. */
    public static final int MOST_TOLD = 100;

    private Conflicts() {}

    /** A gap for an id that came with so many bodies, of which those that come first lie here. */
    public static Gap gap(String id, Collection<Origin> first, int bodies) {
        String told =
                first.stream().sorted().limit(MOST_TOLD).map(Origin::toString).collect(Collectors.joining("; "));
        return new Gap(
                "conflicting-records",
                id,
                "Different records came under this one eventID: %s."
                        .formatted(bodies <= MOST_TOLD ? told : "%s; and %d more".formatted(told, bodies - MOST_TOLD)),
                "a copy was altered or redacted; verify the files against their digests.");
    }
}
