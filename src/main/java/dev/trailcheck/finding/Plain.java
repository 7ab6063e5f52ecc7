package dev.trailcheck.finding;

/**
 * Makes text from records harmless to look at: control characters could move a terminal's cursor, and bidirectional
 * controls could make a sentence read as another. Each is shown as {@code \}{@code u} and its code instead.
 */
public final class Plain {

    private Plain() {}

    public static String text(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char unit = raw.charAt(i);
            if (unit < ' ' || unit > '~') {
                return text(raw, i);
            }
        }
        return raw;
    }

    /** Of a text that is ASCII up to a place. */
    private static String text(String raw, int from) {
        if (raw.codePoints().skip(from).noneMatch(Plain::isDeceptive)) {
            return raw;
        }
        StringBuilder shown = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(point -> {
            if (isDeceptive(point)) {
                shown.append("\\u%04x".formatted(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** Controls, format characters (bidi and zero-width among them), line separators, lone surrogates, private use. */
    public static boolean isDeceptive(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
