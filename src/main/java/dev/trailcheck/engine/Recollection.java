package dev.trailcheck.engine;

import dev.trailcheck.event.CallDetails;
import dev.trailcheck.finding.ApprovalUse;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a run knows from the one before it: the moment that one judged by, which calls it remembered rather than read, and
 * who took uses of approvals. {@code asOf} is null where there was none.
 */
public record Recollection(@Nullable Instant asOf, Predicate<CallDetails> recalls, List<ApprovalUse> approvalUses) {

    public static final Recollection NONE = new Recollection(null, call -> false, List.of());

    public Recollection {
        approvalUses = List.copyOf(approvalUses);
    }

    /** Whether the earlier run told already what these steps led to, up to the moment that decided it. */
    boolean told(ChannelHistory history, Instant decided) {
        return asOf != null
                && !decided.isAfter(asOf)
                && history.steps().stream()
                        .filter(step -> !step.time().isAfter(decided))
                        .allMatch(step -> recalls.test(step.call().details()));
    }
}
