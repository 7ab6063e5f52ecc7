package dev.trailcheck.spark;

import dev.trailcheck.check.CheckRequest;
import dev.trailcheck.check.Window;
import dev.trailcheck.finding.ApprovalUse;
import dev.trailcheck.finding.GridStep;
import dev.trailcheck.ledger.Ledger;
import dev.trailcheck.source.Limits;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one run asks beside its {@link Kit}: which events it looks at, and what of its ledger bears on how they are judged.
 * {@code asked} are the events of earlier findings, of which the driver must know what became of them.
 */
record Assignment(
        Window window,
        GridStep step,
        Limits limits,
        @Nullable Instant ledgerAsOf,
        Duration keep,
        Set<String> asked,
        List<ApprovalUse> approvalUses)
        implements Serializable {

    static Assignment of(CheckRequest request) {
        Ledger ledger = request.past().ledger();
        return new Assignment(
                request.window(),
                request.step(),
                request.limits(),
                ledger.asOf(),
                request.past().keep(),
                ledger.findings().values().stream()
                        .map(finding -> finding.offence().id())
                        .collect(Collectors.toCollection(TreeSet::new)),
                new ArrayList<>(ledger.approvalUses()));
    }
}
