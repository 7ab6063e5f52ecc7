package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.finding.Reason;
import dev.trailcheck.rule.Rule;
import java.util.List;
import java.util.SortedMap;

/**
 * One rule broken by one call: the sentence that says so, calls that belong to it as context, what a reader would
 * ask next, and what the rule had asked. It becomes a finding once the run knows where its records were first read.
 */
public record Claim(
        Rule rule,
        ApiCall call,
        List<ApiCall> context,
        String message,
        SortedMap<String, Object> facts,
        List<Reason> why) {}
