package dev.trailcheck.check;

import dev.trailcheck.finding.Remembered;
import dev.trailcheck.source.CallReader;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.LogReader;
import dev.trailcheck.source.Vitals;
import dev.trailcheck.stored.FileHash;
import java.util.Optional;

/**
 * A share of a run's files, read in a place where nothing is known of the others. Who takes the calls must tell copies
 * from firsts. Belongs to one thread.
 */
public final class Share {

    private final CheckRequest request;
    private final Receiver receiver;
    private final Census census;
    private final Intake.Batch batch;
    private final LogReader reader;

    public Share(CheckRequest request, Receiver receiver) {
        this.request = request;
        this.receiver = receiver;
        this.census = new Census(request, new Tally());
        this.batch = new Intake(request, census).new Batch(receiver);
        this.reader = Intake.reader(request);
    }

    /** Reads one file to its end, which counts as one or as a part of another; gives the hash where it is wanted and no fault ended the reading before. */
    public Optional<FileHash> read(LogFile file, boolean counts, boolean hashed) {
        Optional<FileHash> hash = UnreadFile.read(file, hashed, reader, batch::accept);
        batch.endOfFile(file.name());
        if (counts) {
            census.tally.files.increment();
        }
        return hash;
    }

    /** Takes in what an earlier run remembers; it is not counted. */
    public void recall(Iterable<Remembered> records) {
        CallReader calls = new CallReader(request.accounts(), request.policies());
        for (Remembered remembered : records) {
            Recall.call(remembered, calls).ifPresent(call -> {
                if (call.source().equalsIgnoreCase(Vitals.SCOPE)) {
                    receiver.inScope(call, false);
                } else if (request.rules().contextSources().contains(call.source())) {
                    receiver.context(call);
                }
            });
        }
        receiver.flush();
    }

    /** What was counted in the files that were read so far. */
    public Counts counts() {
        return census.counts();
    }
}
