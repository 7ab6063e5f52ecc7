package dev.trailcheck.engine.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws the outline of a rule that no parser could read, so far as its words go: its annotations, its reports, and each
 * line of a pattern as if it were one constraint. A line whose quotes do not come in pairs is left out.
 */
public final class SketchReader {

    private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\b");
    private static final Pattern TYPE_OR_LINE = Pattern.compile("\\b([A-Z]\\w*+)\\s*+\\(|\\n");
    private static final Pattern THEN = Pattern.compile("(?m)^\\s*then\\b");

    private final RuleText text;
    private final String bare;

    private SketchReader(String text) {
        this.text = new RuleText(text);
        this.bare = this.text.withoutComments();
    }

    public static RuleOutline read(String file, String name, String text) {
        SketchReader reader = new SketchReader(text);
        int start = reader.first(RULE, 0);
        int then = reader.first(THEN, start);
        return new RuleOutline(
                file,
                text,
                name,
                reader.text.excerpt(start, text.length()),
                OutlineReader.annotations(reader.text, start, then),
                List.copyOf(reader.patterns(start, then)),
                new ConsequenceReader(reader.text).read(then, text.length()));
    }

    /** The end of the text where there is none, but for the rule itself, which then begins with the text. */
    private int first(Pattern what, int from) {
        Matcher found = what.matcher(bare).region(from, bare.length());
        if (found.find()) {
            return found.start()
                    + (int) found.group()
                            .chars()
                            .takeWhile(Character::isWhitespace)
                            .count();
        }
        return what == RULE ? 0 : bare.length();
    }

    private List<FactPattern> patterns(int start, int end) {
        List<FactPattern> patterns = new ArrayList<>();
        Matcher next = TYPE_OR_LINE.matcher(bare).region(start, end);
        int from = end;
        Excerpt type = text.excerpt(start, start);
        List<Constraint> constraints = new ArrayList<>();
        while (next.find()) {
            constraint(from, next.start(), constraints);
            if (next.group(1) != null) {
                add(type, constraints, patterns);
                constraints = new ArrayList<>();
                type = text.excerpt(next, 1);
            }
            from = type.text().isEmpty() ? end : next.end();
        }
        constraint(from, end, constraints);
        add(type, constraints, patterns);
        return patterns;
    }

    private void constraint(int from, int until, List<Constraint> constraints) {
        String asked = from < until ? bare.substring(from, until) : "";
        boolean paired = asked.chars().filter(c -> c == '"').count() % 2 == 0;
        if (paired && !asked.isBlank()) {
            constraints.add(new Constraint(text.excerpt(from, until), "", asked.strip()));
        }
    }

    private static void add(Excerpt type, List<Constraint> constraints, List<FactPattern> patterns) {
        if (!type.text().isEmpty()) {
            patterns.add(new FactPattern(type, "", type, constraints, Source.ALL_FACTS));
        }
    }
}
