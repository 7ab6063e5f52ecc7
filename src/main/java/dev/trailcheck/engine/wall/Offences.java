package dev.trailcheck.engine.wall;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Mistake;
import java.util.Collection;
import org.drools.drl.ast.descr.BaseDescr;

/** Takes down the offences of one rule file, each with its line and column. */
final class Offences {

    private static final int LONGEST_QUOTE = 60;

    private final String file;
    private final String text;
    private final Collection<Mistake> mistakes;
    private int count;

    Offences(String file, String text, Collection<Mistake> mistakes) {
        this.file = file;
        this.text = text;
        this.mistakes = mistakes;
    }

    void add(int offset, String what, String maybe) {
        int place = Math.max(0, Math.min(offset, text.length()));
        int line = 1
                + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
        int column = place - text.lastIndexOf('\n', place - 1);
        mistakes.add(new Mistake(file, line, column, what, maybe));
        count++;
    }

    void add(BaseDescr element, String what, String maybe) {
        add(offset(element), what, maybe);
    }

    void add(Offence offence) {
        add(offence.offset(), offence.what(), offence.maybe());
    }

    int count() {
        return count;
    }

    String text() {
        return text;
    }

    /** Where an element of the tree begins; some know only their line. */
    int offset(BaseDescr element) {
        return element.getStartCharacter() >= 0 ? element.getStartCharacter() : lineStart(element.getLine());
    }

    /** The offset of a line's first character that is not blank. */
    int lineStart(int line) {
        int offset = 0;
        for (int i = 1; i < line && text.indexOf('\n', offset) >= 0; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        while (offset < text.length() && (text.charAt(offset) == ' ' || text.charAt(offset) == '\t')) {
            offset++;
        }
        return offset;
    }

    /** A piece of the rule as a message may show it. */
    static String quoted(String piece) {
        String plain = Plain.text(piece.strip());
        return "'" + (plain.length() <= LONGEST_QUOTE ? plain : plain.substring(0, LONGEST_QUOTE) + "...") + "'";
    }
}
