package dev.trailcheck.engine.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a regular expression into the ways in which it can match: each is a plain sequence of repeated letters, with one
 * alternative chosen at every {@code |}. What cannot be told apart so, such as a repeated group, is refused.
 */
final class RegexReader {

    private static final int MOST_WAYS = 200;
    private static final int LONGEST_COUNT = 64;
    private static final Pattern FLAGS = Pattern.compile("\\(\\?(i|s|is|si)\\)");
    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,3})(,(\\d{0,3}))?}");

    private final String regex;
    private final int at;
    private boolean anyCase;
    private boolean everything;
    private int next;

    private RegexReader(String regex, int at) {
        this.regex = regex;
        this.at = at;
    }

    /** Reads an expression; offences are placed at the offset {@code at}, where it stands in its file. */
    static List<List<Repeat>> ways(String regex, int at) throws Offence {
        return new RegexReader(regex, at).read();
    }

    private List<List<Repeat>> read() throws Offence {
        Matcher flags = FLAGS.matcher(regex);
        if (flags.lookingAt()) {
            anyCase = flags.group(1).contains("i");
            everything = flags.group(1).contains("s");
            next = flags.end();
        }
        take('^');
        List<List<Repeat>> ways = alternatives();
        if (next < regex.length()) {
            throw refused("a bracket that was not opened");
        }
        return ways;
    }

    private List<List<Repeat>> alternatives() throws Offence {
        List<List<Repeat>> ways = new ArrayList<>(sequence());
        while (take('|')) {
            ways.addAll(sequence());
        }
        return counted(ways);
    }

    private List<List<Repeat>> sequence() throws Offence {
        List<List<Repeat>> ways = List.of(List.of());
        while (next < regex.length() && "|)".indexOf(regex.charAt(next)) < 0) {
            if (next == regex.length() - 1 && take('$')) {
                break;
            }
            ways = product(ways, take('(') ? group() : List.of(List.of(letter())));
        }
        return ways;
    }

    private List<List<Repeat>> group() throws Offence {
        if (take('?') && !take(':')) {
            throw refused("a look-around, a named group or a flag");
        }
        List<List<Repeat>> inner = alternatives();
        if (!take(')')) {
            throw refused("a bracket that is not closed");
        }
        int[] count = count();
        if (count[1] < 0) {
            throw refused("a group that is repeated without end");
        }
        List<List<Repeat>> ways = new ArrayList<>();
        List<List<Repeat>> repeated = List.of(List.of());
        for (int times = 0; times <= count[1]; times++) {
            if (times >= count[0]) {
                ways.addAll(repeated);
            }
            repeated = times == count[1] ? repeated : product(repeated, inner);
        }
        return counted(ways);
    }

    private Repeat letter() throws Offence {
        Letters letters = letters();
        int[] count = count();
        return new Repeat(anyCase ? letters.anyCase() : letters, count[0], count[1]);
    }

    private Letters letters() throws Offence {
        char c = regex.charAt(next++);
        if (c == '.') {
            return everything ? Letters.EVERY : Letters.of(each -> each != '\n' && each != '\r', true);
        }
        if (c == '[') {
            return LetterClass.read(regex, next, at, end -> next = end);
        }
        if (c == '\\') {
            if (next == regex.length()) {
                throw refused("a backslash at its end");
            }
            return LetterClass.escaped(regex.charAt(next++), at);
        }
        if ("*+?{}^$]".indexOf(c) >= 0) {
            throw refused("the sign '%s' where none can stand".formatted(c));
        }
        return Letters.of(c);
    }

    /** How often the last element is repeated: least, most. */
    private int[] count() throws Offence {
        int[] count = {1, 1};
        Matcher written = COUNT.matcher(regex).region(next, regex.length());
        if (take('*')) {
            count = new int[] {0, -1};
        } else if (take('+')) {
            count = new int[] {1, -1};
        } else if (take('?')) {
            count = new int[] {0, 1};
        } else if (written.lookingAt()) {
            next = written.end();
            int least = Integer.parseInt(written.group(1));
            String most = written.group(3);
            count = new int[] {least, written.group(2) == null ? least : most.isEmpty() ? -1 : Integer.parseInt(most)};
        } else {
            return count;
        }
        take('?'); // a reluctant repeat tries the same ways in another order
        if (count[0] > LONGEST_COUNT || count[1] > LONGEST_COUNT || (count[1] >= 0 && count[1] < count[0])) {
            throw refused("a repeat of more than %d times".formatted(LONGEST_COUNT));
        }
        return count;
    }

    private List<List<Repeat>> product(List<List<Repeat>> heads, List<List<Repeat>> tails) throws Offence {
        List<List<Repeat>> ways = new ArrayList<>();
        for (List<Repeat> head : heads) {
            for (List<Repeat> tail : tails) {
                List<Repeat> way = new ArrayList<>(head);
                way.addAll(tail);
                ways.add(way);
            }
            counted(ways);
        }
        return ways;
    }

    private List<List<Repeat>> counted(List<List<Repeat>> ways) throws Offence {
        if (ways.size() > MOST_WAYS) {
            throw refused("more than %d ways to match".formatted(MOST_WAYS));
        }
        return ways;
    }

    private boolean take(char c) {
        boolean there = next < regex.length() && regex.charAt(next) == c;
        next += there ? 1 : 0;
        return there;
    }

    private Offence refused(String what) {
        return RegexWall.refused(what, at);
    }
}
