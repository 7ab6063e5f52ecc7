package dev.trailcheck.report;

import dev.trailcheck.finding.Plain;

/**
 * Texts from records in Markdown, as code spans: there no mention, link, picture or tag comes to life, on GitHub and GitLab
 * alike. What could end a span or a cell is shown as {@code \}{@code u} and its code.
 */
final class MarkdownText {

    private MarkdownText() {}

    /** A code span of at most so many characters, as they are shown; nothing for nothing. */
    static String code(String raw, int longest) {
        String shown = Plain.text(raw.strip()).replace("`", "\\u0060").replace("|", "\\u007c");
        return shown.isEmpty() ? "" : "`" + cut(shown, longest) + "`";
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "...";
    }
}
