package dev.trailcheck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A page without the marks of Markdown that only a browser needs; lists and emphasis read well as they are. */
final class PlainPage {

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\(([^()\\s]*)\\)");

    private PlainPage() {}

    /** The lines of a section: fenced text is indented and otherwise left alone, links are written out. */
    static List<String> lines(String markdown) {
        List<String> lines = new ArrayList<>();
        boolean inCode = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                inCode = !inCode;
            } else {
                lines.add(inCode ? "    " + line : LINK.matcher(line).replaceAll("$1 <$2>"));
            }
        }
        return lines;
    }
}
