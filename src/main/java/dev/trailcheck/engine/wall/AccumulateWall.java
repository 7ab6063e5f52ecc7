package dev.trailcheck.engine.wall;

import dev.trailcheck.rule.Nearest;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.GroupByDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Judges an {@code accumulate} or {@code groupby}: its patterns, its key, and its functions, which are of a short list. */
final class AccumulateWall {

    private static final Set<String> FUNCTIONS =
            Set.of("count", "sum", "min", "max", "average", "collectList", "collectSet");

    private final AccumulateDescr accumulate;
    private final Scope scope;
    private final Scope inside;
    private final Offences offences;
    private final LeftSideWall leftSide;
    private int next;

    AccumulateWall(AccumulateDescr accumulate, Scope scope, Offences offences, LeftSideWall leftSide) {
        this.accumulate = accumulate;
        this.scope = scope;
        this.inside = scope.inner();
        this.offences = offences;
        this.leftSide = leftSide;
    }

    /** {@code result} is the pattern that the tree puts around it. */
    void judge(PatternDescr result) {
        next = offences.offset(accumulate);
        if (!result.getObjectType().equals("Object") || result.getIdentifier() != null) {
            offences.add(
                    result,
                    "A pattern takes its fact from an accumulation.",
                    "accumulate( pattern; $n : count(); $n > 5 ) says the same.");
        }
        if (accumulate.getInput() == null || accumulate.getFunctions().isEmpty()) {
            offences.add(
                    accumulate,
                    "An accumulation holds code in place of functions.",
                    "accumulate( pattern; $n : count(); $n > 5 ) says the same.");
            return;
        }
        leftSide.judge(accumulate.getInput(), inside);
        next = Math.max(next, accumulate.getInput().getEndCharacter());
        if (accumulate instanceof GroupByDescr group) {
            bind(group.getGroupingKey(), value(group.getGroupingFunction()));
        }
        accumulate.getFunctions().forEach(this::judge);
    }

    private void judge(AccumulateFunctionCallDescr function) {
        String name = function.getFunction();
        int at = find(name);
        if (!FUNCTIONS.contains(name)) {
            offences.add(
                    at,
                    "The function %s may not stand in a rule.".formatted(Offences.quoted(name)),
                    Nearest.to(name, FUNCTIONS)
                            .map("you meant '%s'?"::formatted)
                            .orElse("one of count, sum, min, max, average, collectList, collectSet was meant."));
        }
        if (function.isUnification()) {
            offences.add(at, "':=' may not bind a result.", "':' was meant.");
        }
        Kind argument = Kind.UNKNOWN;
        for (String parameter : function.getParams()) {
            argument = value(parameter);
        }
        bind(function.getBind(), result(name, argument));
    }

    private Kind value(String expression) {
        return new ExpressionWall(Kind.UNKNOWN, inside, offences).judgeValue(expression, find(expression));
    }

    private void bind(String name, Kind kind) {
        if (name == null) {
            return; // a result without a name counts for nothing, and harms nothing
        }
        if (Scope.isName(name)) {
            scope.bind(name, kind);
        } else {
            offences.add(
                    find(name),
                    "The name %s is bound.".formatted(Offences.quoted(name)),
                    "a bound name begins with a dollar sign: $" + name.replace("$", ""));
        }
    }

    private static Kind result(String function, Kind argument) {
        return switch (function) {
            case "collectList" -> new Kind(List.class, List.of(argument));
            case "collectSet" -> new Kind(Set.class, List.of(argument));
            case "min", "max" -> argument;
            default -> new Kind(double.class);
        };
    }

    /** Where a piece stands, which the tree does not say: the next place after the piece before it. */
    private int find(String piece) {
        int found = offences.text().indexOf(piece, next);
        return found < 0 ? offences.offset(accumulate) : found;
    }
}
