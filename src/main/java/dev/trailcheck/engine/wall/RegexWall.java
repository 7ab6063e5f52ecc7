package dev.trailcheck.engine.wall;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Judges a regular expression by the steps that Java's matcher, which tries one way after another, can need for a long
 * and hostile text: no more than some hundred for each of its characters.
 */
final class RegexWall {

    private static final int LONGEST = 300;
    private static final int MOST_STEPS = 1000;

    private RegexWall() {}

    static Optional<Offence> objection(Term.Text literal) {
        try {
            judge(literal.value(), literal.at());
            return Optional.empty();
        } catch (Offence offence) {
            return Optional.of(offence);
        }
    }

    static Offence refused(String what, int at) {
        return new Offence(
                at,
                "The regular expression holds %s, and may not.".formatted(what),
                "contains \"...\", str[startsWith] \"...\", str[endsWith] \"...\" or in ( ... ) says it.");
    }

    private static void judge(String regex, int at) throws Offence {
        if (regex.length() > LONGEST) {
            throw refused("more than %d characters".formatted(LONGEST), at);
        }
        long steps = 0;
        for (List<Repeat> way : RegexReader.ways(regex, at)) {
            steps += steps(way, at);
        }
        if (steps > MOST_STEPS) {
            throw refused("too many ways to match", at);
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new Offence(
                    at,
                    "The regular expression cannot be read: %s.".formatted(e.getDescription()),
                    "a bracket or a backslash is missing.");
        }
    }

    /**
     * An endless repeat whose next character cannot be one of its own ends in one place only. One other may stand in an
     * expression: it ends anywhere, and what follows is tried from each of these places, so nothing endless may follow;
     * unless it comes last and matches whatever is left, so that nothing is ever tried again.
     */
    private static long steps(List<Repeat> way, int at) throws Offence {
        long ways = 1;
        int length = 1;
        boolean endsAnywhere = false;
        for (int i = 0; i < way.size(); i++) {
            Repeat repeat = way.get(i);
            boolean last = i == way.size() - 1;
            boolean certain = last || !repeat.letters().meets(following(way, i + 1));
            if (repeat.isEndless() && endsAnywhere && !(last && repeat.letters().every())) {
                throw twoEndless(at);
            }
            endsAnywhere |= repeat.isEndless() && !certain;
            ways *= certain ? 1 : repeat.ways();
            length += repeat.length();
            if (ways > MOST_STEPS) {
                throw refused("too many ways to match", at);
            }
        }
        return ways * length;
    }

    private static Offence twoEndless(int at) {
        return new Offence(
                at,
                "The regular expression holds two endless repeats, and a long text can be split between them in too many ways.",
                "contains \"...\" says it; or let it begin with (?s), if the second is a '.*' at its end.");
    }

    /** What can stand right after an element. */
    private static Letters following(List<Repeat> way, int from) {
        Letters letters = Letters.NONE;
        for (int i = from; i < way.size(); i++) {
            letters = letters.or(way.get(i).letters());
            if (way.get(i).least() > 0) {
                break;
            }
        }
        return letters;
    }
}
