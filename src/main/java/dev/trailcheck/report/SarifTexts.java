package dev.trailcheck.report;

import dev.trailcheck.finding.Plain;

/** Texts as SARIF wants them: not longer than its readers take, with nothing in them that would act. */
final class SarifTexts {

    /** GitLab leaves out a result whose message is longer than this. */
    static final int LONGEST = 1024;

    private SarifTexts() {}

    /** A member that is an object with a {@code text}. */
    static void text(JsonText json, String name, String text) {
        json.object(name, () -> json.text("text", text));
    }

    /** Brackets and backslashes make links in a SARIF message; from a record they must not (SARIF 2.1.0, 3.11.6). */
    static String inert(String raw) {
        return Plain.text(raw).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }
}
