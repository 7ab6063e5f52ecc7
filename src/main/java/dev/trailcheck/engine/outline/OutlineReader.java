package dev.trailcheck.engine.outline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/** Draws the outline of a rule from the compiler's syntax tree and the text it was parsed from. */
public final class OutlineReader {

    private static final Pattern ANNOTATION =
            Pattern.compile("@\\s*(\\w+)\\s*\\(((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*+\"|\\([^()]*+\\))*+)\\)");

    private static final Pattern THEN = Pattern.compile("\\bthen\\b");
    private static final Pattern END = Pattern.compile("\\bend\\s*;?\\s*$");

    private final RuleText text;
    private final RuleDescr rule;

    private OutlineReader(RuleText text, RuleDescr rule) {
        this.text = text;
        this.rule = rule;
    }

    /** {@code tree} must have been parsed from this very text. */
    public static RuleOutline read(String file, String text, RuleDescr tree) {
        OutlineReader reader = new OutlineReader(new RuleText(text), tree);
        Excerpt written = reader.text.excerpt(tree.getStartCharacter(), tree.getEndCharacter());
        List<Condition> conditions = new ConditionReader(reader.text).readAll(tree.getLhs());
        return new RuleOutline(
                file,
                text,
                tree.getName(),
                written,
                reader.annotations(conditions),
                conditions,
                reader.consequence(conditions));
    }

    /** The tree does not tell the places of annotations with one value, so they are looked for. */
    private List<Annotation> annotations(List<Condition> conditions) {
        int end = conditions.isEmpty()
                ? rule.getEndCharacter()
                : conditions.get(0).written().start();
        return annotations(text, rule.getStartCharacter(), end);
    }

    static List<Annotation> annotations(RuleText text, int start, int end) {
        return ANNOTATION
                .matcher(text.withoutComments())
                .region(start, end)
                .results()
                .map(hit -> new Annotation(text.excerpt(hit, 1), text.excerpt(hit, 2)))
                .toList();
    }

    private Consequence consequence(List<Condition> conditions) {
        int after = conditions.isEmpty()
                ? rule.getStartCharacter()
                : conditions.get(conditions.size() - 1).written().end();
        Matcher then = THEN.matcher(text.withoutComments()).region(after, rule.getEndCharacter());
        int start = then.find() ? then.end() : rule.getEndCharacter();
        Matcher last = END.matcher(text.withoutComments()).region(start, rule.getEndCharacter());
        return new ConsequenceReader(text).read(start, last.find() ? last.start() : rule.getEndCharacter());
    }
}
