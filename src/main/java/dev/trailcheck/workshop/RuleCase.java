package dev.trailcheck.workshop;

import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.Approval;
import dev.trailcheck.policy.PolicyBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One case of a rule's test: on which line it begins, what is given, and what the rule must make of it. {@code finds} lists every finding, each
 * with the fields that matter; {@code pending} and {@code notes} are empty where the case does not speak of them.
 */
record RuleCase(
        String name,
        int line,
        List<Given> given,
        PolicyBook policies,
        List<Approval> approvals,
        Accounts accounts,
        Optional<Instant> asOf,
        List<Written> finds,
        Optional<List<String>> pending,
        Optional<List<String>> notes) {

    List<String> labels() {
        return given.stream().map(Given::label).toList();
    }
}
