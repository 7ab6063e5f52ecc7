package dev.trailcheck.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and when CloudTrail delivered a log file, as its name says (User Guide, log file names):
 * {@code ACCOUNT_CloudTrail_REGION_YYYYMMDDTHHmmZ_UNIQUE.json.gz}. Copies in public datasets lack the last part.
 */
public record Delivery(String account, String region, Instant time) {

    private static final Pattern NAME = Pattern.compile(
            "(?:.*/)?(?<account>\\d{12})_CloudTrail_(?<region>[a-z0-9-]{1,64})_(?<time>\\d{8}T\\d{4}Z)[^/]*");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

    /** Reads a file's name; empty where it is not in CloudTrail's own naming. */
    public static Optional<Delivery> of(String file) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Delivery(
                    name.group("account"), name.group("region"), TIME.parse(name.group("time"), Instant::from)));
        } catch (DateTimeException e) {
            return Optional.empty(); // such as the 31st of February
        }
    }
}
