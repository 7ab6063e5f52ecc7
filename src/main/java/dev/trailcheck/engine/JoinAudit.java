package dev.trailcheck.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.RightInputAdapterNode;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;

/**
 * Finds in the network that the engine built for a rule the joins it has no index for. The network tells what really
 * happens; the text of a rule only suggests it.
 */
final class JoinAudit {

    private final String rule;
    private final Set<Object> met = new HashSet<>();
    private final Deque<Object> waiting = new ArrayDeque<>();

    private JoinAudit(String rule) {
        this.rule = rule;
    }

    static Stream<Join> of(String rule, Model model) {
        return new JoinAudit(rule).joins((InternalRuleBase) KieBaseBuilder.createKieBaseFromModel(model));
    }

    private Stream<Join> joins(InternalRuleBase base) {
        base.getRete().getEntryPointNodes().values().stream()
                .flatMap(entry -> entry.getObjectTypeNodes().values().stream())
                .forEach(this::await);
        Stream.Builder<Join> joins = Stream.builder();
        while (!waiting.isEmpty()) {
            Object node = waiting.pop();
            sinks(node).forEach(this::await);
            if (node instanceof BetaNode beta) {
                join(beta).ifPresent(joins);
            }
        }
        return joins.build().distinct();
    }

    private void await(Object node) {
        if (met.add(node)) {
            waiting.push(node);
        }
    }

    private static Stream<?> sinks(Object node) {
        if (node instanceof ObjectSource source) {
            return Stream.of(source.getObjectSinkPropagator().getSinks());
        }
        if (node instanceof LeftTupleSource source) {
            return Stream.of(source.getSinkPropagator().getSinks());
        }
        return node instanceof RightInputAdapterNode<?> adapter ? Stream.of(adapter.getBetaNode()) : Stream.empty();
    }

    private Optional<Join> join(BetaNode node) {
        List<?> constraints = List.of(node.getConstraints());
        boolean unconstrained = constraints.isEmpty();
        boolean slow =
                unconstrained ? isCrossProduct(node) : !node.getRawConstraints().isIndexed();
        return slow
                ? Optional.ofNullable(node.getObjectTypeNode())
                        .map(facts -> new Join(rule, nameOf(facts.getObjectType()), unconstrained))
                : Optional.empty();
    }

    /** What stands first in a rule joins nothing; its left side is the engine's own initial fact. */
    private static boolean isCrossProduct(BetaNode node) {
        return node instanceof JoinNode
                && !(node.getLeftTupleSource() instanceof LeftInputAdapterNode first
                        && first.getObjectTypeNode() != null
                        && nameOf(first.getObjectTypeNode().getObjectType()).startsWith("InitialFact"));
    }

    private static String nameOf(Object type) {
        return type instanceof ClassObjectType facts ? facts.getClassType().getSimpleName() : type.toString();
    }
}
