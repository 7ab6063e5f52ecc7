package dev.trailcheck.report;

import dev.trailcheck.finding.Plain;

/** Texts in OSCAL: its prose is Markdown, so what a record says is escaped there, and its values allow no blank ends. */
final class OscalText {

    /** Ours, as OSCAL asks of properties that it does not define. */
    private static final String NAMESPACE = "urn:trailcheck";

    private OscalText() {}

    /** Prose, in which nothing is a link, a picture, a tag or any other markup. */
    static String inert(String raw) {
        String text = Plain.text(raw).strip();
        return text.isEmpty() ? "None." : text.replaceAll("([\\\\`*_\\[\\]<>!#|~&])", "\\\\$1");
    }

    /** A property, where there is a value for it. */
    static void property(JsonText json, String name, String value) {
        json.text("name", name);
        json.text("ns", NAMESPACE);
        json.text("value", value(value));
    }

    private static String value(String raw) {
        String text = Plain.text(raw).strip();
        return text.isEmpty() ? "-" : text;
    }
}
