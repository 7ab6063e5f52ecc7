package dev.trailcheck.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The hours of a region's digests, from the start of the first to the end of the last; the region is what keys say. */
public record DigestHours(String region, Instant from, Instant until) {

    /** For each region the hours of those digests whose key is not named among these. */
    static Collection<DigestHours> lacking(PublicKeys keys, Collection<Digest> digests) {
        return digests.stream()
                .filter(digest -> !keys.byFingerprint().containsKey(digest.fingerprint()) && digest.isInPlace())
                .map(digest -> new DigestHours(digest.name().region(), digest.start(), digest.end()))
                .filter(hours -> !hours.region.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.<DigestHours, String, DigestHours, Map<String, DigestHours>>toMap(
                                DigestHours::region, hours -> hours, DigestHours::with, TreeMap::new),
                        Map::values));
    }

    private DigestHours with(DigestHours other) {
        return new DigestHours(
                region,
                other.from.isBefore(from) ? other.from : from,
                other.until.isAfter(until) ? other.until : until);
    }

    /** Whether all of the other's hours are among these. */
    public boolean contain(DigestHours other) {
        return region.equals(other.region) && !other.from.isBefore(from) && !other.until.isAfter(until);
    }
}
