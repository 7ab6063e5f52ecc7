package dev.trailcheck.report.html;

import java.time.Instant;
import java.util.Locale;

/** How the page says numbers and moments: the same in every locale. */
final class HtmlWords {

    private HtmlWords() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Such as: 1 finding, 2 findings. */
    static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** A share in whole hundredths of a percent, so that every machine writes the same. */
    static String percent(long part, long whole) {
        long hundredths = 10_000L * part / whole;
        return "%d.%02d%%".formatted(hundredths / 100, hundredths % 100);
    }

    static String utc(Instant moment) {
        return moment(moment) + " UTC";
    }

    /** For tables whose caption says that times are UTC. */
    static String moment(Instant moment) {
        return day(moment) + " " + timeOfDay(moment);
    }

    static String day(Instant moment) {
        String iso = moment.toString();
        return iso.substring(0, iso.indexOf('T'));
    }

    static String timeOfDay(Instant moment) {
        String iso = moment.toString();
        return iso.substring(iso.indexOf('T') + 1, iso.length() - 1);
    }

    /** {@code nearestApproval} as words: nearest approval. */
    static String spaced(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** A sentence that begins with a word begins with a capital; an ARN or a quoted name stays as it is. */
    static String sentence(String text) {
        int blank = text.indexOf(' ');
        boolean word = blank > 0 && text.substring(0, blank).chars().allMatch(c -> c >= 'a' && c <= 'z');
        return word ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }
}
