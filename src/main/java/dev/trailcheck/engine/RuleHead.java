package dev.trailcheck.engine;

import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Nearest;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads what a rule says of itself in its annotations; every mistake in them is told with its place. */
record RuleHead(RuleFile file, RuleDescr descr, Collection<Mistake> mistakes) {

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    Rule read() {
        return new Rule(
                file.id(), severity(), text("title"), controls(), since(), file.name(), descr.getLine(), file.page());
    }

    private Severity severity() {
        String word = text("severity");
        List<String> known =
                Arrays.stream(Severity.values()).map(Severity::word).toList();
        return Severity.of(word).orElseGet(() -> {
            if (!word.isEmpty()) {
                mistake(
                        "severity",
                        word,
                        "The severity '%s' does not exist.".formatted(word),
                        Nearest.to(word, known)
                                .map(near -> "you meant '%s'?".formatted(near))
                                .orElse("one of %s was meant.".formatted(String.join(", ", known))));
            }
            return Severity.INFO;
        });
    }

    private List<Control> controls() {
        List<Control> controls = new ArrayList<>();
        AnnotationDescr annotation = descr.getAnnotation("control");
        if (annotation == null) {
            return controls;
        }
        for (MatchResult quoted :
                QUOTED.matcher(annotation.getSingleValueAsString()).results().toList()) {
            Control.of(quoted.group(1))
                    .ifPresentOrElse(
                            controls::add,
                            () -> mistake(
                                    "control",
                                    quoted.group(),
                                    "The control '%s' cannot be read.".formatted(quoted.group(1)),
                                    "it should be like \"CIS AWS 3.0.0: 1.7\", then nothing, supports or judgement."));
        }
        return controls;
    }

    private String since() {
        AnnotationDescr annotation = descr.getAnnotation("since");
        return annotation == null ? "" : unquoted(annotation);
    }

    private String text(String name) {
        AnnotationDescr annotation = descr.getAnnotation(name);
        if (annotation == null || unquoted(annotation).isEmpty()) {
            mistakes.add(new Mistake(
                    file.name(),
                    descr.getLine(),
                    0,
                    "The rule has no @%s.".formatted(name),
                    "put @%s(...) under its name.".formatted(name)));
            return "";
        }
        return unquoted(annotation);
    }

    private static String unquoted(AnnotationDescr annotation) {
        String value = annotation.getSingleValueAsString();
        return value == null ? "" : AnnotationDescr.unquote(value).strip();
    }

    /** The tree does not tell where an annotation stands, so its offending word is looked for. */
    private void mistake(String annotation, String word, String what, String maybe) {
        int from = file.text().indexOf("@" + annotation, descr.getStartCharacter());
        TextPlace place = TextPlace.of(file.text(), file.text().indexOf(word, Math.max(0, from)));
        mistakes.add(new Mistake(file.name(), place.line(), place.column(), what, maybe));
    }
}
