package dev.trailcheck.engine.limit;

import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.BetaConstraints;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.Tuple;
import org.drools.core.reteoo.builder.BuildContext;
import org.drools.util.bitmask.BitMask;
import org.kie.api.runtime.rule.FactHandle;

/** The constraints of one join, each pair of facts that they are asked about being a step on the meter. */
@SuppressWarnings({"rawtypes", "TypeParameterUnusedInFormals"}) // as the engine declares them
final class MeteredConstraints<C> implements BetaConstraints<C> {

    private final BetaConstraints<C> constraints;

    MeteredConstraints(BetaConstraints<C> constraints) {
        this.constraints = constraints;
    }

    @Override
    public boolean isAllowedCachedLeft(C context, FactHandle right) {
        Meter.tick();
        return constraints.isAllowedCachedLeft(context, right);
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple left, C context) {
        Meter.tick();
        return constraints.isAllowedCachedRight(left, context);
    }

    @Override
    public C createContext() {
        return constraints.createContext();
    }

    @Override
    public void updateFromTuple(C context, ValueResolver resolver, Tuple tuple) {
        constraints.updateFromTuple(context, resolver, tuple);
    }

    @Override
    public void updateFromFactHandle(C context, ValueResolver resolver, FactHandle handle) {
        constraints.updateFromFactHandle(context, resolver, handle);
    }

    @Override
    public BetaConstraint[] getConstraints() {
        return constraints.getConstraints();
    }

    @Override
    public BetaConstraints getOriginalConstraint() {
        return constraints.getOriginalConstraint();
    }

    @Override
    public boolean isIndexed() {
        return constraints.isIndexed();
    }

    @Override
    public int getIndexCount() {
        return constraints.getIndexCount();
    }

    @Override
    public boolean isEmpty() {
        return constraints.isEmpty();
    }

    @Override
    public BetaMemory createBetaMemory(RuleBaseConfiguration configuration, int nodeType) {
        return constraints.createBetaMemory(configuration, nodeType);
    }

    @Override
    public void resetTuple(C context) {
        constraints.resetTuple(context);
    }

    @Override
    public void resetFactHandle(C context) {
        constraints.resetFactHandle(context);
    }

    @Override
    public BitMask getListenedPropertyMask(Pattern pattern, ObjectType type, List<String> properties) {
        return constraints.getListenedPropertyMask(pattern, type, properties);
    }

    @Override
    public void init(BuildContext context, int nodeType) {
        constraints.init(context, nodeType);
    }

    @Override
    public void initIndexes(int depth, int nodeType, RuleBaseConfiguration configuration) {
        constraints.initIndexes(depth, nodeType, configuration);
    }

    @Override
    public <T> T cloneIfInUse() {
        return constraints.cloneIfInUse();
    }

    @Override
    public boolean isLeftUpdateOptimizationAllowed() {
        return constraints.isLeftUpdateOptimizationAllowed();
    }

    @Override
    public void registerEvaluationContext(BuildContext context) {
        constraints.registerEvaluationContext(context);
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        constraints.writeExternal(out);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        constraints.readExternal(in);
    }
}
