package dev.trailcheck.ledger;

import dev.trailcheck.finding.Finding;

/** What a run can say of the event that a finding rests on. */
public interface Review {

    /** Whether the event was read in this run, and not only remembered from an earlier one. */
    boolean wasRead(Finding finding);

    /** Whether the rule judged the event again with all that it needs and found nothing, or was switched off. */
    boolean isCleared(Finding finding);
}
