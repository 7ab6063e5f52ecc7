package dev.trailcheck.policy;

import java.time.Instant;
import java.util.stream.Stream;

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

    /** Where a file says no moment that could be read; such a file is refused. */
    static final Instant NEVER_GRANTED = Instant.MIN;

    /** Whether nothing but the rule narrows it, so that it also accepts what nobody has thought of. */
    public boolean isBroad() {
        return fingerprint.isEmpty()
                && (new Glob(rule).matches("")
                        || Stream.of(account, region, channel, principal).allMatch(ExceptionGrant::isOpen));
    }

    private static boolean isOpen(String glob) {
        return new Glob(glob).matches("");
    }

    /** Whether it still holds at a moment. */
    public boolean holdsAt(Instant moment) {
        return !moment.isAfter(expires);
    }
}
