package dev.trailcheck.cli;

import dev.trailcheck.check.Window;
import dev.trailcheck.rule.Mistake;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Reads the moments of a command line: a time with its zone, or a day in UTC. */
final class Moments {

    private Moments() {}

    /** A day means its first second. */
    static @Nullable Instant start(String option, @Nullable String word, Collection<Mistake> mistakes) {
        return moment(option, word, LocalTime.MIN, mistakes);
    }

    /** A day means its last second; CloudTrail counts in seconds. */
    static @Nullable Instant end(String option, @Nullable String word, Collection<Mistake> mistakes) {
        return moment(option, word, LocalTime.of(23, 59, 59), mistakes);
    }

    /** The stretch of time between two such words. */
    static Window window(@Nullable String since, @Nullable String until, Collection<Mistake> mistakes) {
        Window window = new Window(start("--since", since, mistakes), end("--until", until, mistakes));
        if (window.since() != null && window.until() != null && window.until().isBefore(window.since())) {
            mistakes.add(Mistake.inFile(
                    "--until", "'%s' lies before --since '%s'.".formatted(until, since), "the two were swapped."));
        }
        return window;
    }

    private static @Nullable Instant moment(
            String option, @Nullable String word, LocalTime ofDay, Collection<Mistake> mistakes) {
        if (word == null) {
            return null;
        }
        try {
            return word.indexOf('T') < 0
                    ? LocalDate.parse(word).atTime(ofDay).toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(word).toInstant();
        } catch (DateTimeException e) {
            mistakes.add(Mistake.inFile(
                    option, "'%s' is no time.".formatted(word), "2026-10-31 or 2026-10-31T14:00:00Z was meant."));
            return null;
        }
    }
}
