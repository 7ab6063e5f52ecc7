package dev.trailcheck.finding;

import java.io.Serializable;
import java.util.Comparator;

/** A use of an approval, given to the delete with this event id; a later run must know that it is spent. */
public record ApprovalUse(String approval, String event) implements Comparable<ApprovalUse>, Serializable {

    private static final Comparator<ApprovalUse> ORDER =
            Comparator.comparing(ApprovalUse::approval).thenComparing(ApprovalUse::event);

    @Override
    public int compareTo(ApprovalUse other) {
        return ORDER.compare(this, other);
    }
}
