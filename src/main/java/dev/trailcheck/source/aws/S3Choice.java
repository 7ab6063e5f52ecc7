package dev.trailcheck.source.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a bucket is wanted; empty sets and null mean all. Folders of days tell when a file was delivered, which is
 * later than its events: up to {@link #LATE}, as long as a trail is let to be late.
 */
public record S3Choice(
        Set<String> accounts,
        Set<String> regions,
        @Nullable Instant since,
        @Nullable Instant until,
        boolean requesterPays) {
    /** How long after its last event a file may have been delivered. */
    public static final Duration LATE = Duration.ofHours(24);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);

    public S3Choice {
        accounts = Set.copyOf(accounts);
        regions = Set.copyOf(regions);
    }

    boolean wantsAccount(String account) {
        return accounts.isEmpty() || accounts.contains(account);
    }

    boolean wantsRegion(String region) {
        return regions.isEmpty() || regions.contains(region);
    }

    /** What keys of a region sort after, from its folder on. */
    String after() {
        return since == null ? "" : DAY.format(since);
    }

    /** What no key of a region that is wanted sorts after. */
    String last() {
        return until == null ? "\uffff" : DAY.format(until.plus(LATE)) + "/\uffff";
    }
}
