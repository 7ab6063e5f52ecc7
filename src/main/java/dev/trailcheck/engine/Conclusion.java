package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.ApprovalUse;
import dev.trailcheck.finding.Note;
import dev.trailcheck.finding.Pending;
import java.util.List;

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
        List<Gap> gaps) {}
