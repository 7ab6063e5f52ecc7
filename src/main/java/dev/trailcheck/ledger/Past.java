package dev.trailcheck.ledger;

import dev.trailcheck.policy.ExceptionGrant;
import java.time.Duration;
import java.util.List;

/** What a run goes on from: what the last one left, which findings people accept, and how long findings are kept. */
public record Past(Ledger ledger, List<ExceptionGrant> exceptions, Duration keep) {

    public static final Duration NINETY_DAYS = Duration.ofDays(90);

    public static final Past NONE = new Past(Ledger.NONE, List.of(), NINETY_DAYS);

    public Past {
        exceptions = List.copyOf(exceptions);
    }
}
