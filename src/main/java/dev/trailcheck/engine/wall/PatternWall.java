package dev.trailcheck.engine.wall;

import dev.trailcheck.rule.Nearest;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.jspecify.annotations.Nullable;

/** Judges one pattern: the type of its fact, where the fact comes from, and each of its constraints. */
final class PatternWall {

    private final PatternDescr pattern;
    private final Scope scope;
    private final Offences offences;
    private final LeftSideWall leftSide;

    PatternWall(PatternDescr pattern, Scope scope, Offences offences, LeftSideWall leftSide) {
        this.pattern = pattern;
        this.scope = scope;
        this.offences = offences;
        this.leftSide = leftSide;
    }

    void judge() {
        if (pattern.getObjectType() == null) {
            refuse(
                    "A path may not stand in the conditions of a rule.",
                    "a pattern over a fact was meant: ApiCall( ... )");
            return;
        }
        if (pattern.isQuery()) {
            refuse("A query may not be called.", "its patterns can stand in the rule itself.");
        }
        if (pattern.isUnification()) {
            refuse("':=' may not bind a fact.", "':' was meant.");
        }
        if (!pattern.getBehaviors().isEmpty()) {
            refuse("'over window' may not stand in a rule.", "compare times: time after[0s,10m] $other.time");
        }
        Kind fact = source(pattern.getSource());
        String bound = pattern.getIdentifier();
        if (bound != null && Scope.isName(bound)) {
            scope.bind(bound, fact);
        } else if (bound != null) {
            refuse(
                    "The name %s is bound.".formatted(Offences.quoted(bound)),
                    "a bound name begins with a dollar sign: $" + bound.replace("$", ""));
        }
        pattern.getDescrs().forEach(each -> judgeConstraint(each, fact));
    }

    private Kind source(@Nullable PatternSourceDescr source) {
        String type = pattern.getObjectType();
        if (source == null) {
            return FactTypes.shown(type).orElseGet(() -> unknownType(type));
        }
        if (source instanceof FromDescr from) {
            judgeFrom(from);
            return FactTypes.element(type).orElseGet(() -> unknownType(type));
        }
        if (source instanceof AccumulateDescr accumulate) {
            new AccumulateWall(accumulate, scope, offences, leftSide).judge(pattern);
        } else {
            leftSide.refuse(source, offences.offset(source.getStartCharacter() < 0 ? pattern : source));
        }
        return Kind.UNKNOWN;
    }

    private Kind unknownType(String type) {
        refuse(
                "%s is no fact that a rule is shown.".formatted(Offences.quoted(type)),
                Nearest.to(type.substring(type.lastIndexOf('.') + 1), FactTypes.shownNames())
                        .map("you meant '%s'?"::formatted)
                        .orElse("one of %s was meant.".formatted(String.join(", ", FactTypes.shownNames()))));
        return Kind.REFUSED;
    }

    /** Only from something that a fact holds or an accumulation collected; the tree does not say where it stands. */
    private void judgeFrom(FromDescr from) {
        String expression = from.getDataSource().toString();
        int near = Math.max(offences.offset(pattern), offences.text().indexOf("from", offences.offset(pattern)));
        int at = offences.text().indexOf(expression, near);
        new ExpressionWall(Kind.UNKNOWN, scope, offences).judgeValue(expression, at < 0 ? near : at);
    }

    private void judgeConstraint(BaseDescr each, Kind fact) {
        if (!(each instanceof ExprConstraintDescr constraint)) {
            leftSide.refuse(each, offences.offset(each));
            return;
        }
        int at = offences.offset(constraint);
        String written = offences.text()
                .substring(
                        at,
                        Math.min(
                                constraint.getEndCharacter() + 1,
                                offences.text().length()));
        if (constraint.getType() == ExprConstraintDescr.Type.POSITIONAL) {
            offences.add(
                    at, "A constraint names no field.", "'field == value' was meant, and a comma for the semicolon.");
        } else {
            new ExpressionWall(fact, scope, offences).judgeConstraint(written, constraint.getExpression(), at);
        }
    }

    private void refuse(String what, String maybe) {
        offences.add(pattern, what, maybe);
    }
}
