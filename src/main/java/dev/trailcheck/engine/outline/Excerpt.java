package dev.trailcheck.engine.outline;

/**
 * A piece of a rule file, exactly as written, and its place: the offset of its first character in the file's text, and
 * line and column, which count from 1. Offsets and columns count Java characters; a tab is one.
 */
public record Excerpt(String text, int start, int line, int column) {

    /** The offset after the last character. */
    public int end() {
        return start + text.length();
    }

    /** A piece of it, from one offset within it to another, with its own place. */
    public Excerpt part(int from, int until) {
        int lastBreak = text.lastIndexOf('\n', from - 1);
        int breaks =
                (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
        return new Excerpt(
                text.substring(from, until),
                start + from,
                line + breaks,
                breaks == 0 ? column + from : from - lastBreak);
    }

    /** The words on one line, with single blanks: for messages, never for places. */
    public String words() {
        return Comments.blanked(text).strip().replaceAll("\\s+", " ");
    }
}
