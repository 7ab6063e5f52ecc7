package dev.trailcheck.engine.wall;

import dev.trailcheck.rule.Nearest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Judges one rule: its name and annotations, which the compiler writes into the code it generates, its attributes, and
 * both its sides.
 */
final class RuleWall {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Set<String> ANNOTATIONS = Set.of("severity", "title", "control", "since", "scope");
    private static final Map<String, Pattern> ATTRIBUTES = Map.of(
            "salience", Pattern.compile("-?\\d{1,6}"),
            "enabled", Pattern.compile("true|false"));

    private final RuleDescr rule;
    private final Offences offences;

    RuleWall(RuleDescr rule, Offences offences) {
        this.rule = rule;
        this.offences = offences;
    }

    void judge() {
        if (rule.isQuery()) {
            offences.add(rule, "'query' may not stand in a rule file.", "its patterns can stand in the rule itself.");
            return;
        }
        if (!NAME.matcher(rule.getName()).matches()) {
            offences.add(
                    rule,
                    "The rule's name %s holds other characters than letters, digits, '-', '_' and '.'."
                            .formatted(Offences.quoted(rule.getName())),
                    "a name like root-credential-use was meant.");
        }
        if (rule.getParentName() != null) {
            offences.add(rule, "'extends' may not stand in a rule.", "the conditions of the other rule can be copied.");
        }
        rule.getAnnotations().forEach(this::judgeAnnotation);
        rule.getAttributes().values().forEach(this::judgeAttribute);
        Scope scope = Scope.empty();
        new LeftSideWall(offences).judge(rule.getLhs(), scope);
        new ConsequenceWall(rule, scope, offences).judge();
    }

    private void judgeAnnotation(AnnotationDescr annotation) {
        String name = annotation.getName();
        if (!ANNOTATIONS.contains(name) || annotation.getFullyQualifiedName() != null) {
            offences.add(
                    offset(annotation),
                    "The annotation %s may not stand on a rule.".formatted(Offences.quoted("@" + name)),
                    Nearest.to(name, ANNOTATIONS)
                            .map("you meant '@%s'?"::formatted)
                            .orElse("@severity, @title, @control, @since and @scope are there."));
        } else if (annotation.isDuplicated()) {
            offences.add(
                    offset(annotation),
                    "The annotation %s stands twice.".formatted(Offences.quoted("@" + name)),
                    "all that it says goes into one: @%s(\"...\", \"...\")".formatted(name));
        } else if (!annotation.getValueMap().isEmpty()) {
            judgeValue(annotation);
        }
    }

    private void judgeValue(AnnotationDescr annotation) {
        String value = String.valueOf(annotation.getValueMap().get(AnnotationDescr.VALUE));
        int from = offset(annotation);
        int at = offences.text().indexOf(value, from);
        try {
            if (annotation.getValueMap().size() > 1 || at < 0) {
                throw new Offence(
                        from,
                        "An annotation holds more than texts.",
                        "@%s(\"...\") was meant.".formatted(annotation.getName()));
            }
            judgeTexts(new Tokens(value, at));
        } catch (Offence offence) {
            offences.add(offence);
        }
    }

    /** The tree does not say where the second annotation and those after it stand. */
    private int offset(AnnotationDescr annotation) {
        return Math.max(0, offences.text().indexOf("@" + annotation.getName(), offences.offset(rule)));
    }

    /** One word, or texts with commas between them. */
    private static void judgeTexts(Tokens tokens) throws Offence {
        do {
            Token.Form form = tokens.take().form();
            if (form != Token.Form.TEXT && form != Token.Form.NAME) {
                throw tokens.unexpected("an annotation holds texts in double quotes.");
            }
        } while (tokens.takeIf(","));
        if (tokens.peek().form() != Token.Form.END) {
            throw tokens.unexpected("an annotation holds texts in double quotes, and commas between them.");
        }
    }

    private void judgeAttribute(AttributeDescr attribute) {
        Pattern allowed = ATTRIBUTES.get(attribute.getName());
        if (allowed == null) {
            offences.add(
                    attribute,
                    "The attribute %s may not stand in a rule.".formatted(Offences.quoted(attribute.getName())),
                    "a rule needs none; all facts are in when it fires, and the order does not matter.");
        } else if (!allowed.matcher(attribute.getValue()).matches()) {
            offences.add(
                    attribute,
                    "The attribute '%s' must be written out.".formatted(attribute.getName()),
                    "'salience 10' or 'enabled false' was meant.");
        }
    }
}
