package dev.trailcheck.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the key of a digest says (CloudTrail User Guide, digest file structure): everything but day and time is the same
 * for all digests of one account, region and trail, which are one line here.
 */
record DigestName(String folder, String stem, Instant end, boolean backfill) {

    private static final String DIGESTS = "/CloudTrail-Digest/";
    private static final Pattern KEY = Pattern.compile("(?<folder>.+)/[0-9]{4}/[0-9]{2}/[0-9]{2}/(?<stem>[^/]+)_"
            + "(?<time>[0-9]{8}T[0-9]{6}Z)(?<backfill>_backfill)?\\.json\\.gz");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static Optional<DigestName> of(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DigestName(
                    parts.group("folder"),
                    parts.group("stem"),
                    TIME.parse(parts.group("time"), Instant::from),
                    parts.group("backfill") != null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The region whose key signed it, as the key's folder says; empty where it does not. */
    String region() {
        int digests = folder.lastIndexOf(DIGESTS);
        String region = digests < 0 ? "" : folder.substring(digests + DIGESTS.length());
        return region.contains("/") ? "" : region;
    }

    /** Backfilled digests are a line of their own, as CloudTrail delivers them beside the chain. */
    String line() {
        return folder + "/" + stem + (backfill ? "_backfill" : "");
    }

    /** The key of the line's digest that ends at another time. */
    String at(Instant time) {
        return "%s/%s/%s_%s.json.gz".formatted(folder, DAY.format(time), stem, TIME.format(time));
    }
}
