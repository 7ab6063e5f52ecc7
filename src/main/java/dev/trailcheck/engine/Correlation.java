package dev.trailcheck.engine;

import dev.trailcheck.engine.limit.Limits;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.ChannelDeleted;
import dev.trailcheck.policy.Approval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One correlating rule and how it is judged: over each account by itself or over all at once, and, where it asks for a
 * missing approval, twice: first as a question, to learn which approvals would cover which deletes, then for good, each
 * approval knowing who holds its uses.
 */
final class Correlation {

    private final CompiledRule rule;
    private final RuleSet verdicts;
    private final Optional<RuleSet> questions;
    private final List<Shortfall> asked;
    private ApprovalUses uses = ApprovalUses.NONE;

    Correlation(CompiledRule rule, Limits limits) {
        this.rule = rule;
        this.asked = Shortfall.askedBy(rule.syntax().approvalConditions());
        this.verdicts = RuleSet.ofCorrelations(Map.of(rule.rule().id(), rule.model()), limits);
        this.questions = rule.whichApprovals()
                .map(model -> RuleSet.ofCorrelations(Map.of(rule.rule().id(), model), limits));
    }

    /** What the rule says over facts that are already grouped as it wants them, where approvals were used like this. */
    List<Match> judge(Collection<Set<Object>> groups, ApprovalIndex approvals, ApprovalUses given) {
        uses = given;
        UnaryOperator<Approval> counted = questions.isPresent() ? this::withTakers : UnaryOperator.identity();
        List<Match> matches = new ArrayList<>();
        for (Set<Object> facts : groups) {
            matches.addAll(verdicts.fire(mentioned(withApprovals(facts, approvals, counted))));
        }
        return matches;
    }

    /**
     * All that the rule saw when it judged a call, and the approvals that do not name the call's channel beside: they can
     * be met by no pattern that asks for that channel, but one of them may be what somebody had in mind.
     */
    Set<Object> seen(Set<Object> facts, ApprovalIndex approvals, ApiCall call) {
        Set<Object> all = withApprovals(facts, approvals, questions.isPresent() ? this::withTakers : given -> given);
        if (rule.syntax().mentions("Approval")) {
            approvals.all().stream()
                    .filter(approval -> !approval.names(call.channel(), call.channelName()))
                    .map(this::withTakers)
                    .forEach(all::add);
        }
        return all;
    }

    /** The approval that came nearest to covering a call; empty where there is none at all. */
    Optional<NearestApproval> nearest(ApiCall call, ApprovalIndex approvals) {
        return NearestApproval.to(call, approvals.all(), asked, this::withTakers);
    }

    boolean asksForApproval() {
        return questions.isPresent();
    }

    CompiledRule rule() {
        return rule;
    }

    Reach reach() {
        return rule.reach();
    }

    Map<String, RuleFailure> failures() {
        Map<String, RuleFailure> failures = new TreeMap<>(verdicts.failures());
        questions.ifPresent(asked -> failures.putAll(asked.failures()));
        return failures;
    }

    /** Which approvals would cover which deletes, by a rule that asks for one. */
    List<Grant> grants(Collection<Set<Object>> groups, ApprovalIndex approvals) {
        return questions.map(asked -> grants(asked, groups, approvals)).orElse(List.of());
    }

    private List<Grant> grants(RuleSet asked, Collection<Set<Object>> groups, ApprovalIndex approvals) {
        List<Grant> grants = new ArrayList<>();
        for (Set<Object> facts : groups) {
            for (Match match : asked.fire(mentioned(withApprovals(facts, approvals, UnaryOperator.identity())))) {
                match.facts(Approval.class)
                        .forEach(approval -> grants.add(new Grant(
                                approval, match.call().id(), match.call().time())));
            }
        }
        return grants;
    }

    /** Approvals that have unlimited uses need no count, but who took them is kept all the same, for the report. */
    private Approval withTakers(Approval approval) {
        boolean limited = approval.uses() != Approval.UNLIMITED;
        return limited && uses.takersOf(approval).size() >= approval.uses()
                ? approval.madeOutFor(approval.channel(), uses.takersOf(approval))
                : approval;
    }

    /** The engine looks at every fact that it is given, and most rules speak of one or two types. */
    private List<Object> mentioned(Set<Object> facts) {
        Set<String> types = rule.syntax().factTypes();
        return facts.stream().filter(fact -> isOneOf(types, fact.getClass())).toList();
    }

    private static boolean isOneOf(Set<String> types, Class<?> type) {
        return types.contains(type.getSimpleName())
                || Stream.of(type.getInterfaces()).anyMatch(general -> types.contains(general.getSimpleName()));
    }

    private static Set<Object> withApprovals(
            Set<Object> facts, ApprovalIndex approvals, UnaryOperator<Approval> counted) {
        Set<Object> all = new HashSet<>(facts);
        for (Object fact : facts) {
            if (fact instanceof ChannelDeleted deleted) {
                approvals
                        .naming(deleted)
                        .map(approval -> counted.apply(approval.madeOutFor(deleted.channel(), null)))
                        .forEach(all::add);
            }
        }
        return all;
    }
}
