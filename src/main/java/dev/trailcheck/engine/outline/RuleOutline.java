package dev.trailcheck.engine.outline;

import java.util.List;
import java.util.stream.Stream;

/**
 * One rule as its author wrote it: what it is called, what it asks for, what it reports, each with its place. Offsets
 * count in {@code text}, the file's text with every line break as one character.
 */
public record RuleOutline(
        String file,
        String text,
        String name,
        Excerpt written,
        List<Annotation> annotations,
        List<Condition> conditions,
        Consequence consequence) {

    public RuleOutline {
        annotations = List.copyOf(annotations);
        conditions = List.copyOf(conditions);
    }

    public int line() {
        return written.line();
    }

    /** The name of the call that the rule reports; "" where it reports none. */
    public String reported() {
        return consequence.reports().stream()
                .map(report -> report.variable().text())
                .findFirst()
                .orElse("");
    }

    /** Every pattern, however deep it stands, in the order in which they are written. */
    public Stream<FactPattern> patterns() {
        return conditions.stream().flatMap(Condition::patterns);
    }

    /** The line of the file that holds an excerpt's beginning, to be shown with a caret. */
    public String lineOf(Excerpt excerpt) {
        int from = excerpt.start() - excerpt.column() + 1;
        int until = text.indexOf('\n', from);
        return (until < 0 ? text.substring(from) : text.substring(from, until)).replace("\r", "");
    }
}
