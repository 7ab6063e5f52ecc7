package dev.trailcheck.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a part of a policy file does to a policy, setting by setting: a setting that the part names replaces the one
 * below it, any other leaves it as it is. So the general part and the overrides are the same thing.
 */
record PolicyChange(
        UnaryOperator<Set<String>> regions,
        UnaryOperator<Map<String, RequiredValues>> requiredTags,
        UnaryOperator<Duration> grace,
        UnaryOperator<List<Glob>> approvers,
        UnaryOperator<List<Network>> trustedNetworks,
        UnaryOperator<List<ChangeWindow>> changeWindows,
        UnaryOperator<List<Glob>> masters,
        UnaryOperator<Bounds> messageTtl,
        UnaryOperator<Map<String, Threshold>> thresholds)
        implements UnaryOperator<Policy> {

    @Override
    public Policy apply(Policy below) {
        return new Policy(
                regions.apply(below.regions()),
                requiredTags.apply(below.requiredTags()),
                grace.apply(below.grace()),
                approvers.apply(below.approvers()),
                trustedNetworks.apply(below.trustedNetworks()),
                changeWindows.apply(below.changeWindows()),
                masters.apply(below.masters()),
                messageTtl.apply(below.messageTtl()),
                thresholds.apply(below.thresholds()));
    }
}
