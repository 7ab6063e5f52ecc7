package dev.trailcheck.engine.wall;

import java.util.Map;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalBranchDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EntryPointDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NamedConsequenceDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.WindowReferenceDescr;

/** Walks every element between {@code when} and {@code then}, at any depth; what is not known here is refused. */
final class LeftSideWall {

    private static final Map<Class<?>, String> REFUSED = Map.of(
            EvalDescr.class, "eval",
            ForallDescr.class, "forall",
            NamedConsequenceDescr.class, "do",
            ConditionalBranchDescr.class, "if",
            CollectDescr.class, "collect",
            EntryPointDescr.class, "entry-point",
            WindowReferenceDescr.class, "window");

    private final Offences offences;

    LeftSideWall(Offences offences) {
        this.offences = offences;
    }

    void judge(BaseDescr element, Scope scope) {
        if (element instanceof AnnotatedBaseDescr annotated
                && !annotated.getAnnotations().isEmpty()) {
            offences.add(
                    element, "An annotation stands in the conditions.", "annotations belong under the rule's name.");
        }
        if (element instanceof PatternDescr pattern) {
            new PatternWall(pattern, scope, offences, this).judge();
        } else if (element instanceof AndDescr || element instanceof OrDescr) {
            inner(element).forEach(each -> judge(each, scope));
        } else if (element instanceof NotDescr || element instanceof ExistsDescr) {
            Scope hidden = scope.inner();
            inner(element).forEach(each -> judge(each, hidden));
        } else {
            refuse(element, offences.offset(element));
        }
    }

    void refuse(BaseDescr element, int at) {
        String name = REFUSED.getOrDefault(element.getClass(), "this element");
        offences.add(
                at,
                "'%s' may not stand in the conditions of a rule.".formatted(name),
                "patterns over facts, not, exists, and, or, accumulate and groupby say the same.");
    }

    private Stream<BaseDescr> inner(BaseDescr group) {
        return ((ConditionalElementDescr) group)
                .getDescrs().stream().filter(BaseDescr.class::isInstance).map(BaseDescr.class::cast);
    }
}
