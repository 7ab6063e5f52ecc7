package dev.trailcheck.engine.outline;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;

/** The whole text of a rule file, which knows on which line and in which column each of its characters stands. */
final class RuleText {

    private final String text;
    private final String withoutComments;
    private final int[] lineStarts;

    RuleText(String text) {
        this.text = text;
        this.withoutComments = Comments.blanked(text);
        IntStream breaks = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n');
        this.lineStarts =
                IntStream.concat(IntStream.of(0), breaks.map(i -> i + 1)).toArray();
    }

    /** The text as long as before, with blanks in place of comments: what is found in it stands where it is found. */
    String withoutComments() {
        return withoutComments;
    }

    Excerpt excerpt(int start, int end) {
        int found = Arrays.binarySearch(lineStarts, start);
        int line = found >= 0 ? found : -found - 2;
        return new Excerpt(text.substring(start, end), start, line + 1, start - lineStarts[line] + 1);
    }

    Excerpt excerpt(MatchResult hit, int group) {
        return excerpt(hit.start(group), hit.end(group));
    }
}
