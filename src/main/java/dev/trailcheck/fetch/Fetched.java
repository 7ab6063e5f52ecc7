package dev.trailcheck.fetch;

import dev.trailcheck.event.Gap;
import java.util.ArrayList;
import java.util.List;

/**
 * What a fetch came to. Sidecars count as signatures and not as files; {@code unsigned} are digests whose objects carry
 * none. {@code place} is the part of the folder in which names are those that a check of the source would tell, empty
 * or ending in a slash.
 */
public record Fetched(
        long fetched,
        long fetchedBytes,
        long there,
        long thereBytes,
        long signatures,
        long unsigned,
        String place,
        List<Gap> gaps) {

    public Fetched {
        gaps = gaps.stream().sorted().toList();
    }

    Fetched with(Gap gap) {
        List<Gap> more = new ArrayList<>(gaps);
        more.add(gap);
        return new Fetched(fetched, fetchedBytes, there, thereBytes, signatures, unsigned, place, more);
    }

    /** Whether all that was wanted is kept. */
    public boolean isWhole() {
        return gaps.isEmpty();
    }
}
