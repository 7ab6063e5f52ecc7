package dev.trailcheck.report;

import dev.trailcheck.finding.Plain;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/** Texts as SARIF wants them: not longer than its readers take, with nothing in them that would act. */
final class SarifTexts {

    /** GitLab leaves out a result whose message is longer than this. */
    static final int LONGEST = 1024;

    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    private SarifTexts() {}

    /** A member that is an object with a {@code text}. */
    static void text(JsonText json, String name, String text) {
        json.object(name, () -> json.text("text", text));
    }

    /** Brackets and backslashes make links in a SARIF message; from a record they must not (SARIF 2.1.0, 3.11.6). */
    static String inert(String raw) {
        return Plain.text(raw).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }

    /** A text of several lines that stay lines, with nothing in it that deceives. */
    static String page(String raw) {
        return raw.lines().map(line -> Plain.text(line.replace("\t", "    "))).collect(Collectors.joining("\n"));
    }

    static String cut(String text) {
        return cut(text, LONGEST);
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }

    /** A moment, unless its year has more digits than the format of SARIF's times. */
    static void moment(JsonText json, String name, Instant moment) {
        if (moment.isBefore(YEAR_10000)) {
            json.text(name, moment.toString());
        }
    }

    /** Name-based, so that the same thing has the same guid on every machine; UUIDs of version 7 fail the schema. */
    static String guid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
