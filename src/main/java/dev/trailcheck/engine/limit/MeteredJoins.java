package dev.trailcheck.engine.limit;

import java.lang.reflect.Field;
import org.drools.core.common.BetaConstraints;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.FromNode;
import org.drools.core.reteoo.LeftTupleNode;
import org.drools.core.reteoo.PathEndNode;
import org.drools.core.reteoo.TerminalNode;
import org.kie.api.KieBase;

/**
 * Has each pair of facts metered that the engine tries in a join. A join without constraints, or by an index, makes
 * pairs without calling any code of the rule, and three such patterns over some thousand facts would not come to an end.
 */
public final class MeteredJoins {

    private static final Field JOIN = constraints(BetaNode.class, "constraints");
    private static final Field FROM = constraints(FromNode.class, "betaConstraints");

    private MeteredJoins() {}

    /** Meters all joins of a base, before its first session is opened. */
    public static void in(KieBase base) {
        for (TerminalNode[] ends :
                ((InternalRuleBase) base).getReteooBuilder().getTerminalNodes().values()) {
            for (TerminalNode end : ends) {
                for (PathEndNode path : end.getPathEndNodes()) {
                    for (LeftTupleNode node : path.getPathNodes()) {
                        meter(node);
                    }
                }
            }
        }
    }

    private static void meter(LeftTupleNode node) {
        if (node instanceof BetaNode) {
            wrap(JOIN, node);
        } else if (node instanceof FromNode) {
            wrap(FROM, node);
        }
    }

    private static void wrap(Field field, Object node) {
        try {
            BetaConstraints<?> constraints = (BetaConstraints<?>) field.get(node);
            if (!(constraints instanceof MeteredConstraints)) {
                field.set(node, new MeteredConstraints<>(constraints));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The engine's joins cannot be metered.", e);
        }
    }

    private static Field constraints(Class<?> node, String name) {
        try {
            Field field = node.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("This engine's joins are unknown; it is another version.", e);
        }
    }
}
