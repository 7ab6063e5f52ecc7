package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Pending;
import java.util.List;
import java.util.Map;

/**
 * What rules say over a part of a run's facts, whatever the other parts hold: claims for each rule and body, and which
 * rules failed. {@link Conclusion#of} puts the parts together.
 */
public record Verdicts(
        List<Claim> claims,
        List<Pending> pending,
        List<Note> notes,
        List<ApiCall> untraceable,
        Map<String, RuleFailure> failures) {

    /** Of rules that judge each call by itself. */
    public static Verdicts ofSingleCalls(List<Claim> claims, Map<String, RuleFailure> failures) {
        return new Verdicts(claims, List.of(), List.of(), List.of(), failures);
    }
}
