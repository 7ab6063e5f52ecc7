package dev.trailcheck.workshop;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Times in a test: {@code +14m}, {@code +1h30m}, {@code -5s} count from one Monday morning; others stand for themselves. */
final class TestClock {

    static final Instant START = Instant.parse("2026-10-05T08:00:00Z");

    private TestClock() {}

    /** The time that the value of a key means; the start, where it means none. */
    static Instant at(Written written, String key, String absent) {
        String word = written.text(key, absent);
        try {
            if (word.startsWith("+") || word.startsWith("-")) {
                Duration distance = Duration.parse("PT" + word.substring(1).toUpperCase(Locale.ROOT));
                return word.startsWith("-") ? START.minus(distance) : START.plus(distance);
            }
            return Instant.parse(word);
        } catch (DateTimeException e) {
            written.mistake(key, "'%s' is no time.".formatted(word), "+14m or 2026-10-05T08:14:00Z was meant.");
            return START;
        }
    }
}
