package dev.trailcheck.engine;

import dev.trailcheck.engine.outline.RuleOutline;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.Nearest;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Reads what a rule says of itself in its annotations, {@code said} by their names; every mistake in them is told with its
 * place. Nothing is said of the {@code unread} ones, which stand in the text and cannot be told from the rest.
 */
record RuleHead(
        RuleFile file,
        int line,
        int start,
        Map<String, String> said,
        Set<String> unread,
        Collection<Mistake> mistakes) {

    private static final List<String> NAMES = List.of("severity", "title", "control", "since");

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    static RuleHead of(RuleFile file, RuleDescr descr, Collection<Mistake> mistakes) {
        Map<String, String> said = new HashMap<>();
        for (String name : NAMES) {
            AnnotationDescr annotation = descr.getAnnotation(name);
            if (annotation != null) {
                said.put(name, String.valueOf(annotation.getSingleValueAsString()));
            }
        }
        return new RuleHead(file, descr.getLine(), descr.getStartCharacter(), said, Set.of(), mistakes);
    }

    /** Of a rule that no parser could read. */
    static RuleHead of(RuleFile file, RuleOutline sketch, Collection<Mistake> mistakes) {
        Map<String, String> said = new HashMap<>();
        sketch.annotations()
                .forEach(annotation ->
                        said.put(annotation.name().text(), annotation.value().text()));
        Set<String> unread = NAMES.stream()
                .filter(name -> !said.containsKey(name) && file.text().contains("@" + name))
                .collect(Collectors.toUnmodifiableSet());
        return new RuleHead(file, sketch.line(), sketch.written().start(), said, unread, mistakes);
    }

    Rule read() {
        return new Rule(file.id(), severity(), text("title"), controls(), since(), file.name(), line, file.page());
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
        for (MatchResult quoted :
                QUOTED.matcher(said.getOrDefault("control", "")).results().toList()) {
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
        return unquoted("since");
    }

    private String text(String name) {
        String value = unquoted(name);
        if (value.isEmpty() && !unread.contains(name)) {
            mistakes.add(new Mistake(
                    file.name(),
                    line,
                    0,
                    "The rule has no @%s.".formatted(name),
                    "put @%s(...) under its name.".formatted(name)));
        }
        return value;
    }

    private String unquoted(String name) {
        return AnnotationDescr.unquote(said.getOrDefault(name, "")).strip();
    }

    /** The tree does not tell where an annotation stands, so its offending word is looked for. */
    private void mistake(String annotation, String word, String what, String maybe) {
        int from = file.text().indexOf("@" + annotation, start);
        TextPlace place = TextPlace.of(file.text(), file.text().indexOf(word, Math.max(0, from)));
        mistakes.add(new Mistake(file.name(), place.line(), place.column(), what, maybe));
    }
}
