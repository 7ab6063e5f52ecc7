package dev.trailcheck.check;

import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import java.util.List;

/**
 * What a run knows of the events that it read or remembered. Of calls only those can be asked that its conclusion or its
 * memory names, and of ids only those that the ledger's findings rest on.
 */
public interface KnownEvents {

    /** Where the first copy of a call's record lies, be it another copy than the one that was judged. */
    Origin firstOriginOf(CallDetails call);

    /** Whether other bodies came under the same id. */
    boolean isConflicting(CallDetails call);

    /** Whether a call was only remembered. */
    boolean recalls(CallDetails call);

    /** Whether an event, or another body of it, was only remembered. */
    boolean recalls(String event);

    /** Whether an event was read or remembered. */
    boolean knows(String event);

    /** A gap for every id that stands for more than one body. */
    List<Gap> conflicts();
}
