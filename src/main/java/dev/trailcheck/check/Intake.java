package dev.trailcheck.check;

import dev.trailcheck.engine.Judgement;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.ContextCall;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import dev.trailcheck.evidence.CoverageGrid;
import dev.trailcheck.evidence.Sight;
import dev.trailcheck.source.CallReader;
import dev.trailcheck.source.Reading;
import dev.trailcheck.source.Vitals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * Decides of every record, once, what becomes of it: judged, out of scope, outside the window, duplicate or rejected.
 * Thread-safe; each thread fills a {@link Batch} of its own.
 */
final class Intake {

    /** The rule engine is fastest on some hundreds of calls at a time, and no faster on more. */
    private static final int BATCH = 1000;

    private final CheckRequest request;
    private final CallReader calls;
    private final Judgement judgement;
    private final Tally tally;
    private final Places places = new Places();
    private final SecretHash hash = new SecretHash();
    private final SeenEvents seen = new SeenEvents(places, hash);
    private final SeenEvents seenContext = new SeenEvents(places, hash);
    private final Sighted sighted = new Sighted();
    private final Sighted sightedInScope = new Sighted();
    private final Purview purview;
    private final LongAdder late = new LongAdder();
    private final CoverageGrid grid;
    private final Queue<Gap> gaps = new ConcurrentLinkedQueue<>();

    Intake(CheckRequest request, Judgement judgement, Tally tally) {
        this.request = request;
        this.calls = new CallReader(request.accounts(), request.policies());
        this.judgement = judgement;
        this.tally = tally;
        this.purview = new Purview(request);
        this.grid = new CoverageGrid(request.step(), request.window()::contains);
    }

    /** Whether calls of a service are in scope, or some rule asks for them. */
    boolean asksFor(String source) {
        return source.equalsIgnoreCase(Vitals.SCOPE)
                || request.rules().contextSources().contains(source);
    }

    SeenEvents seen() {
        return seen;
    }

    /** What was seen of other services' calls. */
    SeenEvents seenContext() {
        return seenContext;
    }

    Places.Pen pen() {
        return places.new Pen();
    }

    /** How many calls from before the window were judged, since they came late. */
    long late() {
        return late.sum();
    }

    Sighted sighted() {
        return sighted;
    }

    Sighted sightedInScope() {
        return sightedInScope;
    }

    CoverageGrid grid() {
        return grid;
    }

    List<Gap> gaps() {
        List<Gap> all = new ArrayList<>(gaps);
        all.addAll(seen.conflicts());
        return all;
    }

    void gap(Gap gap) {
        gaps.add(gap);
    }

    /** Calls that wait to be judged together; belongs to one thread. */
    final class Batch {
        private final List<ApiCall> waiting = new ArrayList<>(BATCH);
        private final Rejects rejects = new Rejects();
        private final Sight sight = grid.sight();
        private final Glimpse glimpse = new Glimpse(sighted);
        private boolean readable = true;
        private final Places.Pen pen = places.new Pen();

        void accept(Reading reading) {
            if (reading instanceof Reading.OfRecord read) {
                tally.records.increment();
                record(read.record(), read.origin());
            } else if (reading instanceof Reading.OfOther other) {
                tally.records.increment();
                tally.outOfScope.increment();
                other(other);
            } else if (reading instanceof Reading.OfReject reject) {
                tally.records.increment();
                tally.rejected.increment();
                rejects.add(reject.gap());
            } else if (reading instanceof Reading.OfGap missed) {
                readable = false;
                gap(missed.gap());
            }
        }

        /** What was rejected in a file is told when all of it is known. */
        void endOfFile(String file) {
            rejects.take(file).forEach(Intake.this::gap);
            glimpse.end();
            sight.end(file, readable);
            readable = true;
        }

        void flush() {
            if (!waiting.isEmpty()) {
                tally.matches.add(judgement.judge(List.copyOf(waiting)));
                waiting.clear();
            }
        }

        private void other(Reading.OfOther call) {
            if (purview.covers(call.time(), call.file())) {
                glimpse.note(call.account(), call.region(), call.time());
                sight.record(call.file(), call.account(), call.region(), call.time(), false);
            }
        }

        private void record(Fields record, Origin origin) {
            String source = Vitals.source(record);
            Optional<Instant> time = Vitals.time(record);
            if (!source.isEmpty() && !source.equalsIgnoreCase(Vitals.SCOPE)) {
                String account = CallReader.accountOf(record);
                if (time.isEmpty() || purview.covers(time.get(), origin.file())) {
                    sighted.note(account, record.text("awsRegion"), time.orElse(null));
                    sight.record(origin.file(), account, record.text("awsRegion"), time.orElse(null), false);
                }
                tally.outOfScope.increment();
                time.ifPresent(moment -> context(source, record, moment, origin, pen));
                return;
            }
            Optional<String> lack = Vitals.lack(record);
            if (lack.isPresent() || time.isEmpty()) {
                tally.rejected.increment();
                rejects.add(rejected(lack.orElse("it has no time"), origin));
                return;
            }
            CallDetails call = calls.read(record, time.get(), origin);
            if (!purview.covers(time.get(), origin.file())) {
                tally.outsideWindow.increment();
                return;
            }
            sighted.note(call.owner().id(), call.region(), call.time());
            sight.record(origin.file(), call.owner().id(), call.region(), call.time(), true);
            inScope(call);
        }

        private void inScope(CallDetails call) {
            if (!seen.isFirst(call, pen.place(call.origin()))) {
                tally.duplicate.increment();
                return;
            }
            tally.judged.increment();
            if (purview.isBefore(call.time())) {
                late.increment();
            }
            sightedInScope.note(call.owner().id(), call.region(), call.time());
            waiting.add(new ApiCall(call));
            if (waiting.size() == BATCH) {
                flush();
            }
        }
    }

    /** Another service's call, kept where a rule names that service; it stays out of scope, whatever it is kept for. */
    private void context(String source, Fields record, Instant time, Origin origin, Places.Pen pen) {
        if (request.rules().contextSources().contains(source) && purview.covers(time, origin.file())) {
            CallDetails call = calls.read(record, time, origin);
            if (seenContext.isFirst(call, pen.place(origin))) {
                judgement.addContext(new ContextCall(call));
            }
        }
    }

    private static Gap rejected(String lack, Origin origin) {
        return new Gap(
                "rejected",
                origin.toString(),
                "The record was not judged: %s.".formatted(lack),
                "it was cut or rewritten on its way; read the trail's own files.");
    }
}
