package dev.trailcheck.spark;

import dev.trailcheck.engine.Answers;
import dev.trailcheck.engine.Claim;
import dev.trailcheck.engine.GivenUses;
import dev.trailcheck.engine.Judgement;
import dev.trailcheck.engine.Reach;
import dev.trailcheck.engine.Recollection;
import dev.trailcheck.engine.Verdicts;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.ContextCall;
import dev.trailcheck.event.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The facts of one account, or of all, and the rules that judge them. Belongs to one thread. */
final class Court {

    /** Where a record lies concerns no rule, and is told by the driver. */
    private static final Origin NOWHERE = new Origin("", 0, 0, 0);

    private final Bench bench;
    private final Judgement judgement;
    private final Recollection earlier;
    private final Map<String, SentCall> calls = new HashMap<>();

    Court(Bench bench, Assignment assignment) {
        this.bench = bench;
        this.judgement = new Judgement(bench.rules(), bench.approvals());
        this.earlier = new Recollection(assignment.ledgerAsOf(), this::recalls, assignment.approvalUses());
    }

    void add(SentCall sent) {
        calls.put(sent.content(), sent);
        CallDetails call = sent.call(bench.calls(), NOWHERE);
        if (sent.is(SentCall.Mark.CONTEXT)) {
            judgement.addContext(new ContextCall(call));
        } else {
            judgement.keep(new ApiCall(call));
        }
    }

    /** All facts are there. */
    void convene() {
        judgement.withdraw(call -> sent(call.details()).is(SentCall.Mark.SUPERSEDED));
    }

    /** Others' facts come next. */
    void adjourn() {
        judgement.forget();
        calls.clear();
    }

    Answers ask(AuditWindow window, Reach reach) {
        return judgement.ask(window, earlier, reach);
    }

    ToldVerdicts judge(AuditWindow window, GivenUses uses, Reach reach) {
        Verdicts verdicts = judgement.verdicts(window, earlier, uses, reach);
        Set<String> spoken = new LinkedHashSet<>();
        List<String> untraceable = new ArrayList<>();
        for (Claim claim : verdicts.claims()) {
            Stream.concat(Stream.of(claim.call()), claim.context().stream())
                    .forEach(call -> spoken.add(call.details().content()));
        }
        verdicts.untraceable().forEach(call -> untraceable.add(call.details().content()));
        spoken.addAll(untraceable);
        return new ToldVerdicts(
                new ArrayList<>(spoken.stream().map(this::sent).toList()),
                new ArrayList<>(verdicts.claims().stream().map(ToldClaim::of).toList()),
                new ArrayList<>(verdicts.pending()),
                new ArrayList<>(verdicts.notes()),
                untraceable,
                new TreeMap<>(verdicts.failures()));
    }

    SentCalls memory(Instant since, Instant asOf, Set<String> channels) {
        return new SentCalls(new ArrayList<>(judgement.memory(since, asOf, channels::contains).stream()
                .map(this::sent)
                .toList()));
    }

    private boolean recalls(CallDetails call) {
        return sent(call).is(SentCall.Mark.RECALLED);
    }

    private SentCall sent(CallDetails call) {
        return sent(call.content());
    }

    private SentCall sent(String content) {
        SentCall sent = calls.get(content);
        if (sent == null) {
            throw new IllegalStateException("A rule spoke of a call that is not here: %s.".formatted(content));
        }
        return sent;
    }
}
