package dev.trailcheck.engine.wall;

import java.util.function.IntConsumer;

/** Reads what a regular expression writes between square brackets, and what it writes after a backslash. */
final class LetterClass {

    private final String regex;
    private final int at;
    private int next;

    private LetterClass(String regex, int next, int at) {
        this.regex = regex;
        this.next = next;
        this.at = at;
    }

    /** Reads a class whose first character is at {@code from}, and tells where what follows it begins. */
    static Letters read(String regex, int from, int at, IntConsumer end) throws Offence {
        LetterClass reader = new LetterClass(regex, from, at);
        Letters letters = reader.read();
        end.accept(reader.next);
        return letters;
    }

    static Letters escaped(char c, int at) throws Offence {
        return switch (c) {
            case 'd' -> Letters.of(Character::isDigit, false);
            case 'D' -> Letters.of(Character::isDigit, false).not();
            case 'w' -> Letters.of(LetterClass::isWord, false);
            case 'W' -> Letters.of(LetterClass::isWord, false).not();
            case 's' -> Letters.of(LetterClass::isBlank, false);
            case 'S' -> Letters.of(LetterClass::isBlank, false).not();
            case 't' -> Letters.of('\t');
            case 'n' -> Letters.of('\n');
            case 'r' -> Letters.of('\r');
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw RegexWall.refused("'\\%s', a back reference or another rare escape".formatted(c), at);
                }
                yield Letters.of(c);
            }
        };
    }

    private Letters read() throws Offence {
        boolean negated = take('^');
        Letters letters = element();
        while (peek() != ']') {
            letters = letters.or(element());
        }
        next++;
        return negated ? letters.not() : letters;
    }

    private Letters element() throws Offence {
        char first = peek();
        next++;
        if (first == '[' || first == ']' || (first == '&' && peek() == '&')) {
            throw RegexWall.refused("a class within a class", at);
        }
        Letters single = first == '\\' ? escaped(peek(), at) : Letters.of(first);
        next += first == '\\' ? 1 : 0;
        boolean range = first != '\\' && peek() == '-' && next + 1 < regex.length() && regex.charAt(next + 1) != ']';
        if (!range) {
            return single;
        }
        char last = regex.charAt(next + 1);
        next += 2;
        if (last < first || "\\[&".indexOf(last) >= 0) {
            throw RegexWall.refused("a range that ends before it begins", at);
        }
        return Letters.of(c -> c >= first && c <= last, last > 127);
    }

    private char peek() throws Offence {
        if (next >= regex.length()) {
            throw RegexWall.refused("a '[' that is not closed", at);
        }
        return regex.charAt(next);
    }

    private boolean take(char c) throws Offence {
        boolean there = peek() == c;
        next += there ? 1 : 0;
        return there;
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isBlank(int c) {
        return " \t\n\r\f".indexOf(c) >= 0 || c == 11;
    }
}
