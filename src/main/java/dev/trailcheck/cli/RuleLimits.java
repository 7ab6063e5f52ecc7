package dev.trailcheck.cli;

import dev.trailcheck.engine.limit.Limits;
import dev.trailcheck.rule.Mistake;
import java.time.Duration;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule may cost, as the options say it in words. */
final class RuleLimits {

    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,5})(ms|s|m|h)");
    private static final Pattern FIRINGS = Pattern.compile("[1-9][0-9]{0,11}");

    private RuleLimits() {}

    static Limits of(CheckOptions options, Limits usual, Collection<Mistake> mistakes) {
        return usual.withTime(time(options.ruleTimeLimit, usual, mistakes))
                .withFirings(firings(options.ruleFiringLimit, usual, mistakes));
    }

    private static Duration time(String words, Limits usual, Collection<Mistake> mistakes) {
        Matcher time = TIME.matcher(words);
        if (!time.matches()) {
            mistakes.add(Mistake.inFile(
                    "--rule-time-limit",
                    "'%s' is no length of time.".formatted(words),
                    "a number and one of ms, s, m, h was meant, like 90s."));
            return usual.time();
        }
        long number = Long.parseLong(time.group(1));
        return switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    private static long firings(String words, Limits usual, Collection<Mistake> mistakes) {
        if (!FIRINGS.matcher(words).matches()) {
            mistakes.add(Mistake.inFile(
                    "--rule-firing-limit",
                    "'%s' is no number of firings.".formatted(words),
                    "a number from 1 on was meant."));
            return usual.firings();
        }
        return Long.parseLong(words);
    }
}
