package dev.trailcheck.policy;

/** Shows a value from a file in a message: in quotes, cut when long, with nothing in it that could fool a terminal. */
final class Quoted {

    private static final int ROOM = 80;

    private Quoted() {}

    static String of(String value) {
        return "'" + shown(value, ROOM) + "'";
    }

    /** The text with invisible and bidirectional characters made visible, no longer than so many code points. */
    static String shown(String text, int room) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(room).forEach(character -> append(shown, character));
        boolean cut = text.codePoints().skip(room).findAny().isPresent();
        return cut ? shown.append('…').toString() : shown.toString();
    }

    private static void append(StringBuilder shown, int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> shown.append("\\u{%04X}".formatted(character));
            default -> shown.appendCodePoint(character);
        }
    }
}
