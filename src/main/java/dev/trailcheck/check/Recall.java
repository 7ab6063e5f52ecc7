package dev.trailcheck.check;

import dev.trailcheck.engine.Judgement;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.ContextCall;
import dev.trailcheck.event.Fields;
import dev.trailcheck.finding.Proof;
import dev.trailcheck.finding.Remembered;
import dev.trailcheck.ledger.Ledger;
import dev.trailcheck.source.CallReader;
import dev.trailcheck.source.Vitals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges again what earlier runs remember, once this run has read all that it reads, and knows afterwards what was only
 * remembered. None of it is counted: the run did not read it. Not thread-safe.
 */
final class Recall {

    private static final int BATCH = 1000;

    private static final Proof READ_EARLIER =
            Proof.unverified("An earlier run read it, and did not say what digests prove of its file.");

    private final CallReader calls;
    private final Judgement judgement;
    private final Set<String> contextSources;
    private final SeenEvents seen;
    private final SeenEvents seenContext;
    private final Places.Pen pen;
    private final Set<String> contents = new HashSet<>();
    private final Set<String> events = new HashSet<>();
    private final Map<String, Proof> proven = new HashMap<>();

    Recall(CheckRequest request, Judgement judgement, Intake intake) {
        this.calls = new CallReader(request.accounts(), request.policies());
        this.judgement = judgement;
        this.contextSources = request.rules().contextSources();
        this.seen = intake.seen();
        this.seenContext = intake.seenContext();
        this.pen = intake.pen();
    }

    void judgeAgain(Ledger ledger) {
        ledger.findings().values().stream()
                .flatMap(finding -> finding.events().stream())
                .filter(event -> event.proof().isAsked())
                .forEach(event -> proven.put(event.id(), event.proof()));
        judgeAgain(ledger.records());
    }

    private void judgeAgain(List<Remembered> records) {
        List<ApiCall> waiting = new ArrayList<>(BATCH);
        for (Remembered remembered : records) {
            Fields record = remembered.record();
            Optional<Instant> time = Vitals.time(record);
            if (time.isEmpty() || Vitals.lack(record).isPresent()) {
                continue; // what lacks these was never judged, so no run of ours remembers it
            }
            CallDetails call = calls.read(record, time.get(), remembered.origin())
                    .knownAs(remembered.event(), remembered.content());
            if (call.source().equalsIgnoreCase(Vitals.SCOPE)) {
                if (isNew(call, seen)) {
                    waiting.add(new ApiCall(call));
                }
            } else if (contextSources.contains(call.source()) && isNew(call, seenContext)) {
                judgement.addContext(new ContextCall(call));
            }
            if (waiting.size() == BATCH) {
                judgement.judge(List.copyOf(waiting));
                waiting.clear();
            }
        }
        judgement.judge(waiting);
    }

    /** Whether a call was only remembered. */
    boolean recalls(CallDetails call) {
        return contents.contains(call.content());
    }

    /** Whether an event was only remembered. */
    boolean recalls(String event) {
        return events.contains(event);
    }

    /** What the run that read an event proved of it; this one proves nothing of files that it did not read. */
    Proof proofOf(ApiCall call, Proofs proofs) {
        return proofs.areAsked() ? proven.getOrDefault(call.id(), READ_EARLIER) : Proof.UNASKED;
    }

    private boolean isNew(CallDetails call, SeenEvents known) {
        boolean first = known.isFirst(call, pen.place(call.origin()));
        if (first) {
            contents.add(call.content());
            events.add(call.id());
        }
        return first;
    }
}
