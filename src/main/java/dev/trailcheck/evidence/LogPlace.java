package dev.trailcheck.evidence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the place of a log file says (CloudTrail User Guide, log file names): its area, which is the folder of its account
 * and its region, and when it was delivered; a file whose name does not say came on the day of its folder.
 */
record LogPlace(String area, Instant from, Instant until) {

    private static final Pattern PLACE = Pattern.compile("(?<account>.*/AWSLogs/(?:o-[a-z0-9]+/)?[0-9]{12})/CloudTrail/"
            + "(?<region>[^/]+)/(?<day>[0-9]{4}/[0-9]{2}/[0-9]{2})/(?<name>[^/]+)");
    private static final Pattern NAME = Pattern.compile(".*_CloudTrail_[^_]+_(?<time>[0-9]{8}T[0-9]{4}Z).*");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

    /** Names are rounded to five minutes, and a file may lie some minutes before a digest lists it. */
    private static final Duration DELIVERY = Duration.ofMinutes(15);

    static Optional<LogPlace> of(StoredFile file) {
        Matcher place = PLACE.matcher(file.place());
        if (!place.matches()) {
            return Optional.empty();
        }
        String area = area(place.group("account"), place.group("region"));
        Matcher name = NAME.matcher(place.group("name"));
        try {
            if (name.matches()) {
                Instant time = TIME.parse(name.group("time"), Instant::from);
                return Optional.of(new LogPlace(area, time, time.plus(DELIVERY)));
            }
            Instant day = Instant.parse(place.group("day").replace('/', '-') + "T00:00:00Z");
            return Optional.of(new LogPlace(area, day, day.plus(Duration.ofDays(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The area whose log files a digest in this folder lists. */
    static String areaOfDigests(String folder) {
        return folder.replaceFirst("/CloudTrail-Digest/([^/]+)$", " $1");
    }

    private static String area(String account, String region) {
        return account + " " + region;
    }

    boolean isOfAWholeDay() {
        return Duration.between(from, until).compareTo(DELIVERY) > 0;
    }
}
