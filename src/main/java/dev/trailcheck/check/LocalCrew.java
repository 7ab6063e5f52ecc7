package dev.trailcheck.check;

import dev.trailcheck.engine.Conclusion;
import dev.trailcheck.engine.Judgement;
import dev.trailcheck.engine.Recollection;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.ContextCall;
import dev.trailcheck.ledger.Ledger;
import dev.trailcheck.source.LogReader;
import dev.trailcheck.source.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** The threads of this process, which share all that they know. */
final class LocalCrew implements Crew {

    /** The rule engine is fastest on some hundreds of calls at a time, and no faster on more. */
    private static final int BATCH = 1000;

    private final CheckRequest request;
    private final LogReader reader;
    private final Consumer<Reading> watcher;
    private final Judgement judgement;
    private final MetEvents met;
    private final Recall recall;

    /** {@code watcher} sees whatever the reader tells. */
    LocalCrew(CheckRequest request, LogReader reader, Consumer<Reading> watcher) {
        this.request = request;
        this.reader = reader;
        this.watcher = watcher;
        this.judgement = new Judgement(request.rules(), request.approvals());
        this.recall = new Recall(request, judgement);
        this.met = new MetEvents(recall);
    }

    @Override
    public void read(List<UnreadFile> files, Census census) {
        Queue<UnreadFile> waiting = new ConcurrentLinkedQueue<>(files);
        Intake intake = new Intake(request, census);
        Workers.run(request.threads(), () -> {
            Desk desk = new Desk(census);
            Intake.Batch batch = intake.new Batch(desk);
            for (UnreadFile next = waiting.poll(); next != null; next = waiting.poll()) {
                next.read(reader, watcher.andThen(batch::accept));
                batch.endOfFile(next.file().name());
                if (next.counts()) {
                    census.tally.files.increment();
                }
            }
            desk.flush();
        });
        recall.judgeAgain(request.past().ledger(), met);
    }

    @Override
    public Conclusion conclude(AuditWindow window) {
        Ledger ledger = request.past().ledger();
        return judgement.conclude(
                window,
                call -> met.inScope().isSuperseded(call.details()),
                new Recollection(ledger.asOf(), recall::recalls, ledger.approvalUses()));
    }

    @Override
    public List<CallDetails> memory(Instant since, Instant asOf, Set<String> channels) {
        return judgement.memory(since, asOf, channels::contains);
    }

    @Override
    public MetEvents known() {
        return met;
    }

    Judgement judgement() {
        return judgement;
    }

    /** Calls that wait to be judged together; belongs to one thread. */
    private final class Desk implements Receiver {
        private final Census census;
        private final List<ApiCall> waiting = new ArrayList<>(BATCH);
        private final Places.Pen pen = met.pen();

        Desk(Census census) {
            this.census = census;
        }

        @Override
        public void inScope(CallDetails call, boolean late) {
            if (!met.inScope().isFirst(call, pen.place(call.origin()))) {
                census.duplicates(1);
                return;
            }
            census.judged(1, late ? 1 : 0);
            waiting.add(new ApiCall(call));
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        @Override
        public void context(CallDetails call) {
            if (met.context().isFirst(call, pen.place(call.origin()))) {
                judgement.addContext(new ContextCall(call));
            }
        }

        @Override
        public void flush() {
            if (!waiting.isEmpty()) {
                census.tally.matches.add(judgement.judge(List.copyOf(waiting)));
                waiting.clear();
            }
        }
    }
}
