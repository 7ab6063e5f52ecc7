package dev.trailcheck.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What the syntax tree of a rule says about how it must be judged, before anything of it runs. */
record DrlSyntax(String text, RuleDescr rule) {

    private static final Pattern LITERAL_SOURCE = Pattern.compile("source\\s*==\\s*\"([^\"]+)\"");

    /** Exactly one plain pattern over calls: such a rule can judge one call at a time and let it go. */
    boolean isSingleCall() {
        List<? extends BaseDescr> elements = rule.getLhs().getDescrs();
        return elements.size() == 1
                && elements.get(0) instanceof PatternDescr pattern
                && pattern.getSource() == null
                && pattern.getObjectType().equals("ApiCall");
    }

    boolean mentions(String factType) {
        return patterns().anyMatch(pattern -> pattern.getObjectType().equals(factType));
    }

    /** The names of the fact types in its patterns; no fact of another type can make a difference to it. */
    Set<String> factTypes() {
        return patterns().map(PatternDescr::getObjectType).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the rule is about creations whose grace has ended, and so must leave young channels undecided. One that
     * only asks whether a creation's grace was over at some other moment waits for nothing.
     */
    boolean waitsForGrace() {
        return rule.getLhs().getDescrs().stream()
                .filter(PatternDescr.class::isInstance)
                .map(PatternDescr.class::cast)
                .filter(pattern -> pattern.getObjectType().equals("ChannelCreated"))
                .anyMatch(pattern -> constraints(pattern).contains("graceEnd"));
    }

    /** The services whose calls the rule wants as context; a pattern that names none by {@code ==} yields "". */
    Set<String> contextSources() {
        return patterns()
                .filter(pattern -> pattern.getObjectType().equals("ContextCall"))
                .map(pattern -> LITERAL_SOURCE.matcher(constraints(pattern)))
                .flatMap(found -> found.find() ? found.reset().results().map(hit -> hit.group(1)) : Stream.of(""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The conditions that the rule sets on an approval, as written; "" where it asks for none. */
    String approvalConditions() {
        return missingApproval()
                .map(DrlSyntax::innerPattern)
                .map(DrlSyntax::constraints)
                .orElse("");
    }

    /**
     * The rule turned into a question: the same text without the {@code not} before {@code Approval}, so that it fires
     * for each approval that does meet the conditions. They are thus written once, by the auditor, and used twice. A
     * rule that does not ask whether a use is left has no need of the question.
     */
    Optional<String> whichApprovals() {
        return missingApproval()
                .filter(not -> approvalConditions().contains("leftFor"))
                .map(not -> {
                    PatternDescr pattern = innerPattern(not);
                    StringBuilder question = new StringBuilder(text);
                    blank(question, not.getStartCharacter(), pattern.getStartCharacter());
                    blank(question, pattern.getEndCharacter(), not.getEndCharacter());
                    return question.toString();
                });
    }

    private Optional<NotDescr> missingApproval() {
        return rule.getLhs().getDescrs().stream()
                .filter(NotDescr.class::isInstance)
                .map(NotDescr.class::cast)
                .filter(not -> not.getDescrs().size() == 1
                        && not.getDescrs().get(0) instanceof PatternDescr pattern
                        && pattern.getObjectType().equals("Approval"))
                .findFirst();
    }

    private static PatternDescr innerPattern(NotDescr not) {
        return (PatternDescr) not.getDescrs().get(0);
    }

    private static void blank(StringBuilder text, int from, int until) {
        for (int i = from; i < until; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }

    private static String constraints(PatternDescr pattern) {
        return pattern.getConstraint().getDescrs().stream()
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private Stream<PatternDescr> patterns() {
        List<PatternDescr> found = new ArrayList<>();
        collect(rule.getLhs(), found);
        return found.stream();
    }

    private static void collect(BaseDescr element, List<PatternDescr> found) {
        if (element instanceof PatternDescr pattern) {
            found.add(pattern);
            if (pattern.getSource() != null) {
                collect(pattern.getSource(), found);
            }
        } else if (element instanceof AccumulateDescr gathered) {
            collect(gathered.getInput(), found);
        } else if (element instanceof ConditionalElementDescr group) {
            group.getDescrs().stream()
                    .filter(BaseDescr.class::isInstance)
                    .map(BaseDescr.class::cast)
                    .forEach(inner -> collect(inner, found));
        }
    }
}
