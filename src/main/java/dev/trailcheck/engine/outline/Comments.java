package dev.trailcheck.engine.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes comments out of the text of a rule without moving anything else. */
final class Comments {

    private static final Pattern TEXT_OR_COMMENT = Pattern.compile(
            "\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+'|(?<comment>//[^\\n\\r]*+|/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+(?:\\*/)?)");

    private Comments() {}

    /** The same text, with a blank for each character of a comment; line breaks stay. */
    static String blanked(String text) {
        return TEXT_OR_COMMENT.matcher(text).replaceAll(hit -> {
            String comment = ((Matcher) hit).group("comment");
            return Matcher.quoteReplacement(comment == null ? hit.group() : blank(comment));
        });
    }

    /** Character by character: a regular expression would take two that make one sign for one. */
    private static String blank(String comment) {
        return comment.chars()
                .map(c -> c == '\n' || c == '\r' ? c : ' ')
                .collect(StringBuilder::new, (line, c) -> line.append((char) c), StringBuilder::append)
                .toString();
    }
}
