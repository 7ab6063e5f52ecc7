package dev.trailcheck.check;

import dev.trailcheck.engine.RuleBook;
import dev.trailcheck.evidence.Expectations;
import dev.trailcheck.finding.GridStep;
import dev.trailcheck.ledger.Past;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.Approval;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.rule.Severity;
import dev.trailcheck.source.Limits;
import dev.trailcheck.source.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that one run is asked. {@code asOf} null means: the window's end, else the newest event. {@code expectations} is what
 * it must see, {@code step} the stretch of time that one cell of its grid stands for. A finding at or above
 * {@code failOn} fails the run, none does where it is empty; {@code strict} lets any gap make the run incomplete. It goes on
 * from the {@code past}.
 */
public record CheckRequest(
        List<Source> sources,
        RuleBook rules,
        PolicyBook policies,
        List<Approval> approvals,
        Accounts accounts,
        Window window,
        @Nullable Instant asOf,
        Expectations expectations,
        GridStep step,
        Optional<Severity> failOn,
        boolean strict,
        int threads,
        Verifying verifying,
        Limits limits,
        Past past) {

    public CheckRequest {
        sources = List.copyOf(sources);
        approvals = List.copyOf(approvals);
    }
}
