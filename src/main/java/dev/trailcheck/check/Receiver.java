package dev.trailcheck.check;

import dev.trailcheck.event.CallDetails;

/** Where the calls go that a run looks at, copies and all. Belongs to one thread. */
public interface Receiver {

    /** A call of our service; {@code late} says that it lies before the window. */
    void inScope(CallDetails call, boolean late);

    /** Another service's call that some rule names. */
    void context(CallDetails call);

    /** A file was read, or what a run remembers; no more of it will come. */
    void flush();
}
