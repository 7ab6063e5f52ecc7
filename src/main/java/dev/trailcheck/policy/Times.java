package dev.trailcheck.policy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shapes of times: moments, lengths, hours and days. */
final class Times {

    /** Far more than a policy needs, and far less than what would run over the end of time when it is added. */
    private static final Duration LONGEST = Duration.ofDays(3660);

    private static final Pattern SHORTHAND = Pattern.compile("(?i)P?T?\\s*(\\d{1,9})\\s*([smhd])[a-z]*");

    static final Shape<Duration> DURATION = duration(Duration.ZERO);

    static final Shape<Duration> POSITIVE_DURATION = duration(Duration.ofNanos(1));

    static final Shape<Instant> INSTANT =
            Shape.word("a moment with a zone", orEmpty(Times::instant), Times::momentMeantBy);

    /** The end of something; a day alone means its last second in UTC. */
    static final Shape<Instant> END = Shape.word(
            "a day or a moment with a zone",
            text -> orEmpty(Times::endOfDay)
                    .apply(text)
                    .or(() -> orEmpty(Times::instant).apply(text)),
            text -> "it should look like '2026-12-31' or '2026-12-31T18:00:00Z'");

    static final Shape<LocalTime> CLOCK = Shape.word(
            "a time of day",
            text -> text.matches("\\d\\d:\\d\\d") ? orEmpty(LocalTime::parse).apply(text) : Optional.empty(),
            text -> text.matches("\\d:\\d\\d")
                    ? "you meant '0" + text + "'?"
                    : "it should look like '08:00' or '23:59'");

    static final Shape<ZoneId> ZONE = Shape.word(
            "a time zone", orEmpty(ZoneId::of), text -> "it should look like 'UTC', 'Europe/Berlin' or '+02:00'");

    static final Shape<DayOfWeek> DAY = Shape.word(
            "a day of the week",
            text -> Arrays.stream(DayOfWeek.values())
                    .filter(day -> name(day).equals(text))
                    .findFirst(),
            text -> Words.nearest(
                    text, Arrays.stream(DayOfWeek.values()).map(Times::name).toList()));

    private Times() {}

    private static Shape<Duration> duration(Duration shortest) {
        String expected = shortest.isZero() ? "a duration" : "a duration above zero";
        return Shape.word(
                expected + " in ISO-8601, up to " + LONGEST.toDays() + " days",
                text -> orEmpty(Duration::parse)
                        .apply(text)
                        .filter(duration -> duration.compareTo(shortest) >= 0 && duration.compareTo(LONGEST) <= 0),
                Times::durationMeantBy);
    }

    private static String durationMeantBy(String text) {
        Matcher shorthand = SHORTHAND.matcher(text.strip());
        if (!shorthand.matches()) {
            return "it should look like 'PT15M' for 15 minutes or 'P1D' for a day";
        }
        String unit = shorthand.group(2).toUpperCase(Locale.ROOT);
        String meant = "P%s%s%s".formatted(unit.equals("D") ? "" : "T", shorthand.group(1), unit);
        return meant.equals(text) ? "" : "you meant '" + meant + "'?";
    }

    private static String momentMeantBy(String text) {
        Stream<String> candidates =
                Stream.of(text + "Z", text.replace(' ', 'T'), text.replace(' ', 'T') + "Z", text + "T00:00:00Z");
        return candidates
                .filter(candidate -> orEmpty(Times::instant).apply(candidate).isPresent())
                .findFirst()
                .map(meant -> "it lacks a part; in UTC add a Z, as in '" + meant + "'")
                .orElse("it should look like '2026-10-01T00:00:00Z'");
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Instant endOfDay(String text) {
        return LocalDate.parse(text).atTime(23, 59, 59).toInstant(ZoneOffset.UTC);
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    /** The library answers a wrong text with an exception; here it is an answer like any other. */
    private static <T> Function<String, Optional<T>> orEmpty(Function<String, T> parse) {
        return text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        };
    }
}
