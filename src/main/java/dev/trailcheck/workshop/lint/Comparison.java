package dev.trailcheck.workshop.lint;

import dev.trailcheck.engine.outline.Constraint;
import dev.trailcheck.engine.outline.Excerpt;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A comparison of a field with texts, such as {@code name == "StopLogging"} or {@code region in ("a", "b")}; each text
 * with its quotes and its place. {@code whole} says that nothing else stands in the constraint.
 */
record Comparison(Excerpt field, String operator, List<Excerpt> values, boolean whole) {

    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*+\"";

    private static final Pattern FORM = Pattern.compile("(?<field>[A-Za-z_$][\\w$.]*)\\s*"
            + "(?<operator>==|!=|\\bnot\\s+in\\b|\\bin\\b)\\s*"
            + "(?<values>" + TEXT + "|\\(\\s*" + TEXT + "(?:\\s*,\\s*" + TEXT + ")*+\\s*\\))");

    private static final Pattern VALUE = Pattern.compile(TEXT);

    static Stream<Comparison> in(Constraint constraint) {
        Excerpt written = constraint.written();
        Matcher found = FORM.matcher(written.text());
        return found.results().map(hit -> of(written, hit));
    }

    private static Comparison of(Excerpt written, MatchResult hit) {
        List<Excerpt> values = VALUE.matcher(written.text())
                .region(hit.start(3), hit.end(3))
                .results()
                .map(value -> written.part(value.start(), value.end()))
                .toList();
        boolean whole =
                hit.start() == 0 && hit.end() == written.text().stripTrailing().length();
        return new Comparison(
                written.part(hit.start(1), hit.end(1)), hit.group(2).replaceAll("\\s+", " "), values, whole);
    }

    /** The last name of the field's path: {@code name} of {@code call.name}. */
    String property() {
        return field.text().substring(field.text().lastIndexOf('.') + 1);
    }

    boolean isWanted() {
        return operator.equals("==") || operator.equals("in");
    }

    List<String> texts() {
        return values.stream().map(Comparison::text).toList();
    }

    static String text(Excerpt value) {
        return value.text().substring(1, value.text().length() - 1);
    }
}
