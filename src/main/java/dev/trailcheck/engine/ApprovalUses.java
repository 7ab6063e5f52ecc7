package dev.trailcheck.engine;

import dev.trailcheck.finding.ApprovalUse;
import dev.trailcheck.policy.Approval;
import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives the uses of approvals to deletes: in the order of event times (then event id) each takes, among the approvals
 * that meet all conditions and have a use left, the one that ends first (then the smaller id).
 */
final class ApprovalUses implements Serializable {

    static final ApprovalUses NONE = new ApprovalUses();

    private static final Comparator<Grant> BY_TIME =
            Comparator.comparing(Grant::time).thenComparing(Grant::event);

    private static final Comparator<Approval> ENDS_FIRST =
            Comparator.comparing(Approval::until).thenComparing(Approval::id);

    private final Map<String, Set<String>> takersByApproval = new HashMap<>();

    /** {@code earlier} uses were given by a run that knew deletes which this one does not. */
    static ApprovalUses of(Collection<Grant> grants, Collection<ApprovalUse> earlier) {
        Map<String, List<Grant>> byEvent = grants.stream().collect(Collectors.groupingBy(Grant::event));
        ApprovalUses uses = new ApprovalUses();
        earlier.forEach(use -> uses.takers(use.approval()).add(use.event()));
        byEvent.values().stream()
                .sorted(Comparator.comparing(same -> earliest(same), BY_TIME))
                .forEach(uses::give);
        return uses;
    }

    /** The events that hold a use of an approval. */
    Set<String> takersOf(Approval approval) {
        return Collections.unmodifiableSet(takersByApproval.getOrDefault(approval.id(), Set.of()));
    }

    Stream<ApprovalUse> list() {
        return takersByApproval.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(event -> new ApprovalUse(entry.getKey(), event)));
    }

    /** Conflicting bodies share an event id and hence one use. */
    private static Grant earliest(List<Grant> sameEvent) {
        return sameEvent.stream().min(BY_TIME).orElseThrow();
    }

    private void give(List<Grant> sameEvent) {
        sameEvent.stream()
                .map(Grant::approval)
                .filter(approval -> takersOf(approval).size() < approval.uses())
                .min(ENDS_FIRST)
                .ifPresent(
                        approval -> takers(approval.id()).add(sameEvent.get(0).event()));
    }

    private Set<String> takers(String approval) {
        return takersByApproval.computeIfAbsent(approval, id -> new HashSet<>());
    }
}
