package dev.trailcheck.report;

import java.util.List;

/**
 * A stretch of one line of an evidence file: {@code line} and {@code startColumn} count from 1, {@code endColumn} is the
 * column after the last, both in UTF-16 units.
 */
record MarkedLine(int line, int startColumn, int endColumn, String text) {

    /** A value may be longer than any reader of a mark wants to see. */
    private static final int LONGEST = 1_000;

    /**
     * The line of the member at a path; the first line where there is none. Members stand one to a line, two blanks deeper
     * for each level, and no text of a record can begin a line: JSON writes a line feed as an escape.
     */
    static MarkedLine of(String evidence, List<String> path) {
        List<String> lines = evidence.lines().toList();
        int found = 0;
        int from = 1;
        for (int depth = 0; depth < path.size(); depth++) {
            String begin = "  ".repeat(depth + 1) + "\"" + path.get(depth) + "\": ";
            String inside = "  ".repeat(depth + 1);
            int line = from;
            while (line < lines.size()
                    && lines.get(line).startsWith(inside)
                    && !lines.get(line).startsWith(begin)) {
                line++;
            }
            if (line >= lines.size() || !lines.get(line).startsWith(begin)) {
                break;
            }
            found = line;
            from = line + 1;
        }
        return mark(lines.isEmpty() ? "" : lines.get(found), found + 1);
    }

    private static MarkedLine mark(String line, int number) {
        int start = line.length() - line.stripLeading().length();
        int end = line.endsWith(",") ? line.length() - 1 : line.length();
        if (end - start > LONGEST) {
            end = start + LONGEST;
            end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
        }
        return new MarkedLine(number, start + 1, end + 1, line.substring(start, end));
    }
}
