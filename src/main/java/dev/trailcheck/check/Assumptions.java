package dev.trailcheck.check;

import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Note;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.source.Vitals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says what a run took for granted because nobody told it otherwise. */
final class Assumptions {

    private Assumptions() {}

    static List<Note> of(CheckRequest request, Coverage coverage) {
        List<Note> notes = new ArrayList<>();
        PolicyBook policies = request.policies();
        if (!policies.given()) {
            notes.add(new Note("no-policy", "policy", "No policy file was given. " + said(policies)));
        } else if (!policies.silent().isEmpty()) {
            notes.add(new Note("policy-silent", "policy", "The policy file leaves something open. " + said(policies)));
        }
        if (request.approvals().isEmpty()) {
            notes.add(new Note("no-approvals", "approvals", "No approvals were given, so none can cover a delete."));
        }
        policies.disabledRules().stream()
                .filter(request.rules()::knows)
                .forEach(rule -> notes.add(new Note("rule-disabled", rule, "The policy switches this rule off.")));
        Stream.concat(policies.disabledRules().stream(), policies.severities().keySet().stream())
                .distinct()
                .filter(rule -> !request.rules().knows(rule))
                .forEach(rule -> notes.add(new Note(
                        "unknown-rule", rule, "The policy speaks of this rule, but there is none of this name.")));
        if (coverage.judged() == 0 && coverage.outsideWindow() > 0) {
            notes.add(new Note(
                    "nothing-in-window",
                    Vitals.SCOPE,
                    "Of this service were %d records, and all of them lie outside the window."
                            .formatted(coverage.outsideWindow())));
        } else if (coverage.judged() == 0 && coverage.outOfScope() > 0) {
            notes.add(new Note(
                    "nothing-in-scope",
                    Vitals.SCOPE,
                    "Records read: %d. None of them is a call of this service to judge."
                            .formatted(coverage.records())));
        }
        return notes;
    }

    private static String said(PolicyBook policies) {
        List<String> assumed = new ArrayList<>();
        if (policies.silent().contains("regions")) {
            assumed.add("every region is allowed");
        }
        if (policies.silent().contains("tags")) {
            assumed.add("a channel needs at least one tag, %d minutes after its creation at the latest"
                    .formatted(policies.general().grace().toMinutes()));
        }
        if (policies.silent().contains("approvals")) {
            assumed.add("anyone but the deleter may approve a delete");
        }
        return "Assumed: " + String.join("; ", assumed) + ".";
    }
}
