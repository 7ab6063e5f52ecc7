package dev.trailcheck.engine.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.jspecify.annotations.Nullable;

/** Walks the left side of a rule. */
final class ConditionReader {

    private static final Pattern HEAD = Pattern.compile("\\s*(?:([\\w$]+)\\s*:=?\\s*)?([\\w.$]+)");
    private static final Pattern BINDING = Pattern.compile("\\s*([\\w$]+)\\s*:=?(?![:=])\\s*");

    private final RuleText text;

    ConditionReader(RuleText text) {
        this.text = text;
    }

    List<Condition> readAll(ConditionalElementDescr group) {
        return group.getDescrs().stream()
                .filter(BaseDescr.class::isInstance)
                .map(BaseDescr.class::cast)
                .map(this::read)
                .toList();
    }

    private Condition read(BaseDescr element) {
        if (element instanceof PatternDescr pattern) {
            return pattern(pattern);
        }
        if (element instanceof ConditionalElementDescr group) {
            return kind(group)
                    .<Condition>map(kind -> new Group(kind, written(element), readAll(group)))
                    .orElseGet(() -> new OtherCondition(written(element)));
        }
        return new OtherCondition(written(element));
    }

    private static Optional<Group.Kind> kind(ConditionalElementDescr group) {
        if (group instanceof AndDescr) {
            return Optional.of(Group.Kind.AND);
        }
        if (group instanceof OrDescr) {
            return Optional.of(Group.Kind.OR);
        }
        if (group instanceof NotDescr) {
            return Optional.of(Group.Kind.NOT);
        }
        if (group instanceof ExistsDescr) {
            return Optional.of(Group.Kind.EXISTS);
        }
        return group instanceof ForallDescr ? Optional.of(Group.Kind.FORALL) : Optional.empty();
    }

    private FactPattern pattern(PatternDescr pattern) {
        Excerpt written = written(pattern);
        Matcher head = HEAD.matcher(text.withoutComments()).region(written.start(), written.end());
        Excerpt type = head.lookingAt() ? text.excerpt(head, 2) : written;
        String binding = pattern.getIdentifier();
        return new FactPattern(
                written, binding == null ? "" : binding, type, constraints(pattern), source(pattern.getSource()));
    }

    private List<Constraint> constraints(PatternDescr pattern) {
        return pattern.getConstraint().getDescrs().stream()
                .filter(ExprConstraintDescr.class::isInstance)
                .map(ExprConstraintDescr.class::cast)
                .map(this::constraint)
                .toList();
    }

    /** The tree ends a constraint at its last character, and everything else after it. */
    private Constraint constraint(ExprConstraintDescr descr) {
        Excerpt written = text.excerpt(descr.getStartCharacter(), descr.getEndCharacter() + 1);
        String asked = Comments.blanked(descr.getExpression());
        Matcher name = BINDING.matcher(asked);
        return name.lookingAt()
                ? new Constraint(
                        written, name.group(1), asked.substring(name.end()).strip())
                : new Constraint(written, "", asked.strip());
    }

    private Source source(@Nullable PatternSourceDescr source) {
        if (source == null) {
            return Source.ALL_FACTS;
        }
        if (source instanceof FromDescr from) {
            return new Source(Source.Kind.FROM, from.getDataSource().toString(), List.of(), List.of());
        }
        if (source instanceof AccumulateDescr gathered) {
            Source.Kind kind = gathered instanceof GroupByDescr ? Source.Kind.GROUPBY : Source.Kind.ACCUMULATE;
            return new Source(kind, written(source).words(), gathered(gathered.getInput()), calculations(gathered));
        }
        if (source instanceof CollectDescr collect) {
            return new Source(
                    Source.Kind.COLLECT,
                    written(source).words(),
                    List.of(pattern(collect.getInputPattern())),
                    List.of());
        }
        return new Source(Source.Kind.OTHER, source.toString(), List.of(), List.of());
    }

    private List<Condition> gathered(BaseDescr input) {
        return input instanceof AndDescr all ? readAll(all) : List.of(read(input));
    }

    private static List<Calculation> calculations(AccumulateDescr gathered) {
        List<Calculation> calculations = new ArrayList<>();
        if (gathered instanceof GroupByDescr groups) {
            String key = groups.getGroupingKey();
            calculations.add(new Calculation(key == null ? "" : key, "", List.of(groups.getGroupingFunction())));
        }
        gathered.getFunctions().stream()
                .map(call -> new Calculation(
                        call.getBind() == null ? "" : call.getBind(), call.getFunction(), List.of(call.getParams())))
                .forEach(calculations::add);
        return calculations;
    }

    private Excerpt written(BaseDescr element) {
        int end = element.getEndCharacter();
        boolean semicolon =
                end > element.getStartCharacter() && text.withoutComments().charAt(end - 1) == ';';
        return text.excerpt(element.getStartCharacter(), semicolon ? end - 1 : end);
    }
}
