package dev.trailcheck.policy;

import dev.trailcheck.rule.Severity;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A whole policy file: what holds everywhere, what holds for some accounts only, and which rules are switched off or
 * ranked anew. {@code silent} names the sections the file does not speak of, so that a report can say what was assumed.
 */
public record PolicyBook(
        Policy general,
        List<PolicyOverride> overrides,
        Set<String> disabledRules,
        Map<String, Severity> severities,
        Set<String> silent,
        boolean given) {

    public static final PolicyBook UNWRITTEN = new PolicyBook(
            Policy.UNWRITTEN, List.of(), Set.of(), Map.of(), Set.of("regions", "tags", "approvals"), false);

    public PolicyBook {
        overrides = List.copyOf(overrides);
        disabledRules = Collections.unmodifiableSet(new TreeSet<>(disabledRules));
        severities = Collections.unmodifiableMap(new TreeMap<>(severities));
        silent = Collections.unmodifiableSet(new TreeSet<>(silent));
    }

    /**
     * The policy in force for an account: overrides are laid over the general one from the least to the most specific,
     * each replacing only the keys it names; among equals the later in the file wins.
     */
    public Policy inForceFor(Account account) {
        Policy policy = general;
        List<PolicyOverride> matching = overrides.stream()
                .filter(override -> override.match().covers(account))
                .sorted(Comparator.comparing(PolicyOverride::match))
                .toList();
        for (PolicyOverride override : matching) {
            policy = override.change().apply(policy);
        }
        return policy;
    }
}
