package dev.trailcheck.policy;

import java.time.Instant;

/**
 * Somebody's word that findings are accepted until a moment ({@code expires}, inside). It holds for the finding with one
 * {@code fingerprint}, or for those of a {@code rule} whose account, region, channel and principal it names; those may be
 * globs, and absent texts are "".
 */
public record ExceptionGrant(
        String id,
        String fingerprint,
        String rule,
        String account,
        String region,
        String channel,
        String principal,
        String reason,
        String owner,
        String ticket,
        Instant expires) {

    /** Whether it still holds at a moment. */
    public boolean holdsAt(Instant moment) {
        return !moment.isAfter(expires);
    }
}
