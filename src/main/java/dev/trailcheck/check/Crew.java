package dev.trailcheck.check;

import dev.trailcheck.engine.Conclusion;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.CallDetails;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Who reads the files of a run and judges what is in them: threads of this process, or other machines. Whoever it is, the
 * same input comes to the same conclusion. The methods are called once each, in this order, by one thread.
 */
public interface Crew {

    /** The threads of this process, as many as the request says. */
    static Crew threads(CheckRequest request) {
        return new LocalCrew(request, Intake.reader(request), reading -> {});
    }

    /** Reads the files, and then what the run's ledger remembers, which is not counted. */
    void read(List<UnreadFile> files, Census census);

    /** Judges all that was read. */
    Conclusion conclude(AuditWindow window);

    /** What a later run must know: what rules may have to join since a moment, and every step of these channels. */
    List<CallDetails> memory(Instant since, Instant asOf, Set<String> channels);

    /** What is known of the events that were read, as soon as they were. */
    KnownEvents known();
}
