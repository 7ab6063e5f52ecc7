package dev.trailcheck.check;

import dev.trailcheck.evidence.Delivery;
import dev.trailcheck.ledger.Ledger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which events a run looks at: those of its window and, where it goes on from a ledger, those before it that no earlier run
 * can have seen, since their file was delivered later. A file whose name does not say when it was delivered is looked
 * through: to judge an event twice changes nothing, to miss it would.
 */
final class Purview {

    private final Window window;
    private final @Nullable Instant oldest;

    Purview(CheckRequest request) {
        Ledger ledger = request.past().ledger();
        this.window = request.window();
        this.oldest = ledger.asOf() == null
                ? null
                : ledger.asOf().minus(request.past().keep());
    }

    boolean covers(Instant time, String file) {
        return window.contains(time) || isLate(time, file);
    }

    private boolean isLate(Instant time, String file) {
        return isBefore(time)
                && oldest != null
                && !time.isBefore(oldest)
                && Delivery.of(file)
                        .filter(delivery -> isBefore(delivery.time()))
                        .isEmpty();
    }

    /** Whether a moment lies before the window. */
    boolean isBefore(Instant time) {
        Instant since = window.since();
        return since != null && time.isBefore(since);
    }
}
