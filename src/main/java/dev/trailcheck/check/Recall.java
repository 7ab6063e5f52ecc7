package dev.trailcheck.check;

import dev.trailcheck.engine.Judgement;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.ContextCall;
import dev.trailcheck.event.Fields;
import dev.trailcheck.finding.Remembered;
import dev.trailcheck.ledger.Ledger;
import dev.trailcheck.source.CallReader;
import dev.trailcheck.source.Vitals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges again what earlier runs remember, once this run has read all that it reads, and knows afterwards what was only
 * remembered. None of it is counted: the run did not read it. Not thread-safe.
 */
final class Recall {

    private static final int BATCH = 1000;

    private final CallReader calls;
    private final Judgement judgement;
    private final Set<String> contextSources;
    private final Set<String> contents = new HashSet<>();
    private final Set<String> events = new HashSet<>();

    Recall(CheckRequest request, Judgement judgement) {
        this.calls = new CallReader(request.accounts(), request.policies());
        this.judgement = judgement;
        this.contextSources = request.rules().contextSources();
    }

    void judgeAgain(Ledger ledger, MetEvents met) {
        Places.Pen pen = met.pen();
        List<ApiCall> waiting = new ArrayList<>(BATCH);
        for (Remembered remembered : ledger.records()) {
            Optional<CallDetails> read = call(remembered, calls);
            if (read.isEmpty()) {
                continue;
            }
            CallDetails call = read.get();
            if (call.source().equalsIgnoreCase(Vitals.SCOPE)) {
                if (isNew(call, met.inScope(), pen)) {
                    waiting.add(new ApiCall(call));
                }
            } else if (contextSources.contains(call.source()) && isNew(call, met.context(), pen)) {
                judgement.addContext(new ContextCall(call));
            }
            if (waiting.size() == BATCH) {
                judgement.judge(List.copyOf(waiting));
                waiting.clear();
            }
        }
        judgement.judge(waiting);
    }

    /** The call of a remembered record; what lacks source, name or time was never judged, so no run of ours remembers it. */
    static Optional<CallDetails> call(Remembered remembered, CallReader calls) {
        Fields record = remembered.record();
        return Vitals.time(record)
                .filter(time -> Vitals.lack(record).isEmpty())
                .map(time -> calls.read(record, time, remembered.origin())
                        .knownAs(remembered.event(), remembered.content()));
    }

    /** Whether a call was only remembered. */
    boolean recalls(CallDetails call) {
        return contents.contains(call.content());
    }

    /** Whether an event was only remembered. */
    boolean recalls(String event) {
        return events.contains(event);
    }

    private boolean isNew(CallDetails call, SeenEvents known, Places.Pen pen) {
        boolean first = known.isFirst(call, pen.place(call.origin()));
        if (first) {
            contents.add(call.content());
            events.add(call.id());
        }
        return first;
    }
}
