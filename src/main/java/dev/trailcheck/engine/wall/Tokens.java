package dev.trailcheck.engine.wall;

import java.util.List;

/** Cuts an expression into tokens; a character that no allowed expression needs is an offence. */
final class Tokens {

    private static final List<String> SIGNS = List.of(
            "&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "(", ")", "[", "]", ".", ",", ":", ";", "+", "-", "*");

    private static final String ESCAPED = "\\\"nrt";

    private final String text;
    private final int base;
    private int next;
    private Token token;

    /** Reads {@code text}, which stands at the offset {@code base} of its file. */
    Tokens(String text, int base) throws Offence {
        this.text = text;
        this.base = base;
        this.token = read();
    }

    Token peek() {
        return token;
    }

    Token take() throws Offence {
        Token taken = token;
        token = read();
        return taken;
    }

    boolean takeIf(String sign) throws Offence {
        boolean there = token.is(sign);
        if (there) {
            take();
        }
        return there;
    }

    boolean takeName(String name) throws Offence {
        boolean there = token.isName(name);
        if (there) {
            take();
        }
        return there;
    }

    void expect(String sign) throws Offence {
        if (!takeIf(sign)) {
            throw unexpected("'" + sign + "' is missing before it.");
        }
    }

    Offence unexpected(String maybe) {
        return new Offence(token.at(), "%s may not stand here.".formatted(capital(token.shown())), maybe);
    }

    private Token read() throws Offence {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        int from = next;
        if (from == text.length()) {
            return new Token(Token.Form.END, "", base + from);
        }
        char first = text.charAt(from);
        if (first == '"') {
            return token(Token.Form.TEXT, endOfText(from));
        }
        if (isWord(first)) {
            return token(isDigit(first) ? Token.Form.NUMBER : Token.Form.NAME, endOfWord(from, isDigit(first)));
        }
        if (text.startsWith("//", from) || text.startsWith("/*", from)) {
            throw new Offence(base + from, "A comment stands within an expression.", "it should stand above it.");
        }
        String sign = SIGNS.stream()
                .filter(known -> text.startsWith(known, from))
                .findFirst()
                .orElseThrow(() -> stranger(from));
        return token(Token.Form.SIGN, from + sign.length());
    }

    private Token token(Token.Form form, int end) {
        Token read = new Token(form, text.substring(next, end), base + next);
        next = end;
        return read;
    }

    private Offence stranger(int at) {
        String shown = Offences.quoted(Character.toString(text.codePointAt(at)));
        String maybe = switch (text.charAt(at)) {
            case '\'', '\u2018', '\u2019', '\u201c', '\u201d' -> "texts stand between double quotes: \"...\"";
            case '=' -> "'==' was meant.";
            case '&', '|' -> "'&&' or '||' was meant.";
            default -> "compare fields with ==, !=, <, >, in, contains, memberOf, matches.";
        };
        return new Offence(base + at, "The character %s may not stand here.".formatted(shown), maybe);
    }

    private int endOfText(int from) throws Offence {
        for (int i = from + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            if (c == '\\' && (++i == text.length() || ESCAPED.indexOf(text.charAt(i)) < 0)) {
                throw new Offence(
                        base + i - 1, "A text holds a backslash that escapes nothing.", "two were meant: \"\\\\\"");
            }
        }
        throw new Offence(base + from, "A text is not closed.", "a double quote is missing at its end.");
    }

    private int endOfWord(int from, boolean number) {
        int end = from;
        while (end < text.length() && (isWord(text.charAt(end)) || (number && isPoint(end)))) {
            end++;
        }
        return end;
    }

    private boolean isPoint(int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
