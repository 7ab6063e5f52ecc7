package dev.trailcheck.engine;

import dev.trailcheck.rule.Mistake;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for the slip of the pen behind a text that the parser cannot read: a quote or a bracket that is not closed, a
 * curly quote, a word that is missing. The parser names the place where it gave up; the slip is mostly further up.
 */
final class Slip {

    private static final String CURLY = "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final Pattern WORD = Pattern.compile("\\b(rule|when|then|end)\\b");
    private static final List<String> WORDS = List.of("rule", "when", "then", "end");

    private final String file;
    private final String text;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final StringBuilder bare;

    private Slip(String file, String text) {
        this.file = file;
        this.text = text;
        this.bare = new StringBuilder(text);
    }

    /** The first one, if there is one that can be told. */
    static Optional<Mistake> in(String file, String text) {
        return new Slip(file, text).find();
    }

    private Optional<Mistake> find() {
        int at = 0;
        while (at < text.length()) {
            int end = passage(at);
            if (end < 0) {
                return Optional.of(mistake(at));
            }
            at = end;
        }
        return open.isEmpty() ? missingWord() : Optional.of(unclosed());
    }

    /** Where the comment, the text or the character ends that begins here; negative where the slip is here. */
    private int passage(int at) {
        char c = text.charAt(at);
        if (text.startsWith("//", at)) {
            return blanked(at, text.indexOf('\n', at));
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return blanked(at, end < 0 ? end : end + 2);
        }
        if (c == '"') {
            return quoted(at);
        }
        if (CURLY.indexOf(c) >= 0) {
            return -1;
        }
        if (OPENING.indexOf(c) >= 0) {
            open.push(at);
        } else if (CLOSING.indexOf(c) >= 0 && !closes(c)) {
            return -1;
        }
        return isThen(at) && !open.isEmpty() ? -1 : at + 1;
    }

    private int blanked(int from, int end) {
        int until = end < 0 ? text.length() : end;
        for (int i = from; i < until; i++) {
            bare.setCharAt(i, ' ');
        }
        return until;
    }

    private int quoted(int from) {
        for (int i = from + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return blanked(from, i + 1);
            }
        }
        return -1;
    }

    private boolean closes(char bracket) {
        return !open.isEmpty() && OPENING.indexOf(text.charAt(open.pop())) == CLOSING.indexOf(bracket);
    }

    private boolean isThen(int at) {
        Matcher word = WORD.matcher(text).region(at, text.length());
        return word.lookingAt() && word.group().equals("then");
    }

    private Mistake mistake(int at) {
        char c = text.charAt(at);
        if (c == '"') {
            return told(at, "This quote is not closed on its line.", "the second \" is missing.");
        }
        if (CURLY.indexOf(c) >= 0) {
            return told(
                    at, "This is a curly quote, which DRL does not know.", "a word processor put it there; write \".");
        }
        return CLOSING.indexOf(c) >= 0
                ? told(at, "This bracket closes none that is open.", "its partner is missing, or of another shape.")
                : unclosed();
    }

    private Mistake unclosed() {
        return told(open.peek(), "This bracket is not closed.", "its partner is missing before the next line begins.");
    }

    private Optional<Mistake> missingWord() {
        List<String> found =
                WORD.matcher(bare).results().map(hit -> hit.group()).toList();
        return WORDS.stream()
                .filter(word -> !found.contains(word))
                .findFirst()
                .map(word -> told(
                        text.stripTrailing().length() - 1,
                        "The word '%s' is missing.".formatted(word),
                        "a rule goes: rule \"name\" ... when ... then ... end"));
    }

    private Mistake told(int at, String what, String maybe) {
        TextPlace place = TextPlace.of(text, at);
        return new Mistake(file, place.line(), place.column(), what, maybe);
    }
}
