package dev.trailcheck.source.aws;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** A digest comes within two hours of its log files, and the one after it an hour later. */
    private static final Duration LAST_DIGESTS = Duration.ofHours(3);

    private static final String DIGESTS = "CloudTrail-Digest";
    private static final Pattern DIGEST = Pattern.compile(".*/CloudTrail-Digest/.*_([0-9]{8}T[0-9]{6}Z)[^/]*");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
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

    /** What no key of a region that is wanted sorts after, in a folder of this kind. */
    String last(String kind) {
        if (until == null) {
            return "\uffff";
        }
        return DAY.format(kind.equals(DIGESTS) ? lastDigest(until) : until.plus(LATE)) + "/\uffff";
    }

    /** Whether a digest is of hours behind all that is wanted; in its folder of a day others are not. */
    boolean isDigestTooLate(String key) {
        Matcher name = DIGEST.matcher(key);
        if (until == null || !name.matches()) {
            return false;
        }
        try {
            return TIME.parse(name.group(1), Instant::from).isAfter(lastDigest(until));
        } catch (DateTimeException e) {
            return false; // such as the 31st of February
        }
    }

    /** Whether a file at this key is looked for. */
    public boolean looksAt(String key) {
        TrailFolder place = TrailFolder.of(key);
        String region = place.region();
        return place.isWantedBy(this)
                && !isDigestTooLate(key)
                && (!place.isOfOneRegion()
                        || (key.compareTo(region + after()) > 0 && key.compareTo(region + last(place.kind())) <= 0));
    }

    /** The end of the last day of log files, and the hours in which digests tell of its last ones and of each other. */
    private static Instant lastDigest(Instant until) {
        return until.plus(LATE)
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(1))
                .plus(LAST_DIGESTS);
    }
}
