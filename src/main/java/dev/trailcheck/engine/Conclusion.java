package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.ApprovalUse;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Pending;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the rules said over one run, in no particular order. {@code untraceable} are steps in the life of a channel
 * that do not say of which; {@code gaps} name rules that could not judge.
 */
public record Conclusion(
        List<Claim> claims,
        List<Pending> pending,
        List<ApprovalUse> approvalUses,
        List<Note> notes,
        List<ApiCall> untraceable,
        List<Gap> gaps) {

    /** Where nothing was to be judged. */
    public static final Conclusion NONE =
            new Conclusion(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Puts the parts of a run together. A rule that failed on one of them has judged nothing. */
    public static Conclusion of(Collection<Verdicts> parts, Answers answers, GivenUses uses) {
        SortedMap<String, RuleFailure> failures = new TreeMap<>(answers.failures());
        parts.forEach(part -> part.failures().forEach((rule, why) -> failures.merge(rule, why, RuleFailure::first)));
        return new Conclusion(
                Claims.ofEvents(
                        parts.stream().flatMap(part -> part.claims().stream()).toList(), failures.keySet()),
                parts.stream().flatMap(part -> part.pending().stream()).toList(),
                uses.all(),
                parts.stream().flatMap(part -> part.notes().stream()).toList(),
                parts.stream().flatMap(part -> part.untraceable().stream()).toList(),
                failures.entrySet().stream()
                        .map(failure -> failed(failure.getKey(), failure.getValue()))
                        .toList());
    }

    private static Gap failed(String rule, RuleFailure failure) {
        return new Gap(
                "rule-failed",
                rule,
                "The rule was stopped and judged nothing: %s.".formatted(failure.why()),
                failure.maybe());
    }
}
