package dev.trailcheck.engine.wall;

import dev.trailcheck.finding.Plain;

/**
 * Judges the bare text, before any parser reads it: nothing may be hidden in it, and nothing may be so large or so deep
 * that a parser chokes on it.
 */
final class TextWall {

    private static final int LONGEST_TEXT = 20_000;
    private static final int DEEPEST_BRACKET = 10;
    private static final int LONGEST_CHAIN = 250;
    private static final int LONGEST_RUN = 4;

    private final String text;
    private final Offences offences;
    private int depth;
    private int chain;
    private int run;

    private TextWall(String text, Offences offences) {
        this.text = text;
        this.offences = offences;
    }

    static void judge(Offences offences) {
        new TextWall(offences.text(), offences).judge();
    }

    private void judge() {
        if (text.length() > LONGEST_TEXT) {
            offences.add(
                    0,
                    "The file holds %d characters, and may hold %d.".formatted(text.length(), LONGEST_TEXT),
                    "long lists belong in the policy file.");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            judgeCharacter(i);
        }
        int end = 0;
        while (end < text.length()) {
            end = passage(end);
        }
    }

    private void judgeCharacter(int i) {
        char c = text.charAt(i);
        boolean lineEnd = c == '\r' && text.startsWith("\n", i + 1);
        if (text.startsWith("\\u", i)) {
            offences.add(
                    i,
                    "The text holds a unicode escape, which would be read as another character.",
                    "write the character itself.");
        } else if (c == '\uFEFF' && i == 0) {
            offences.add(i, "The file begins with a byte order mark.", "save it as UTF-8 without one.");
        } else if (c == '\r' && !lineEnd) {
            offences.add(
                    i,
                    "A line ends in a lone carriage return.",
                    "save the file with the line ends of Unix or Windows.");
        } else if (c != '\n' && c != '\t' && !lineEnd && isHidden(i)) {
            offences.add(
                    i,
                    "The text holds the invisible character U+%04X.".formatted(text.codePointAt(i)),
                    "it came with a copy from a web page; delete it.");
        }
    }

    private boolean isHidden(int i) {
        boolean secondHalf = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
        return !secondHalf && Plain.isDeceptive(text.codePointAt(i));
    }

    /** Steps over a comment, a quoted text or one character, as the parsers do, and says where the next one begins. */
    private int passage(int from) {
        char c = text.charAt(from);
        if (text.startsWith("//", from)) {
            return after("\n", from + 2);
        }
        if (text.startsWith("/*", from)) {
            return after("*/", from + 2);
        }
        if (c == '"' || c == '\'') {
            return afterQuote(c, from + 1);
        }
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        chain = Character.isJavaIdentifierPart(c) || c == '.' ? chain + 1 : 0;
        run = "!~+-".indexOf(c) >= 0 ? run + 1 : Character.isWhitespace(c) ? run : 0;
        if (depth > DEEPEST_BRACKET) {
            return tooMuch(from, "Brackets stand %d deep here.".formatted(depth));
        }
        if (chain > LONGEST_CHAIN) {
            return tooMuch(from, "A name goes on for more than %d characters.".formatted(LONGEST_CHAIN));
        }
        return run > LONGEST_RUN ? tooMuch(from, "Too many signs follow each other.") : from + 1;
    }

    /** One such offence is enough: all that follows would be another. */
    private int tooMuch(int at, String what) {
        offences.add(at, what, "several simple constraints say the same.");
        return text.length();
    }

    private int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private int afterQuote(char quote, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }
}
