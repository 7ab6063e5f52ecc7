package dev.trailcheck.check;

import dev.trailcheck.engine.Conclusion;
import dev.trailcheck.engine.Judgement;
import dev.trailcheck.engine.Recollection;
import dev.trailcheck.engine.explain.Explanation;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.ledger.Ledger;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.source.LogReader;
import dev.trailcheck.source.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One run, from sources to assessment. Neither the order of files nor the number of threads shows in the result.
 */
public final class Check {

    private final CheckRequest request;
    private final Tally tally;
    private final Judgement judgement;
    private final Intake intake;
    private final Recall recall;

    private Check(CheckRequest request, Tally tally) {
        this.request = request;
        this.tally = tally;
        this.judgement = new Judgement(request.rules(), request.approvals());
        this.intake = new Intake(request, judgement, tally);
        this.recall = new Recall(request, judgement, intake);
    }

    /** Reads everything, judges it, and says what follows; {@code tally} can be watched meanwhile. */
    public static Assessment run(CheckRequest request, Tally tally) {
        Check check = new Check(request, tally);
        return check.run(new LogReader(request.limits(), check.intake::asksFor), reading -> {});
    }

    /** The same run with an eye on one event: what became of it, and why each of these rules fired on it or not. */
    public static Dossier explain(String event, CheckRequest request, Predicate<Rule> rules, Tally tally) {
        Lookout lookout = new Lookout(event, request);
        Check check = new Check(request, tally);
        Assessment assessment = check.run(new LogReader(request.limits()), lookout::see);
        Predicate<CallDetails> superseded = check.intake.seen()::isSuperseded;
        Optional<ApiCall> call = lookout.call(superseded);
        return new Dossier(
                assessment,
                lookout.sightings(superseded),
                call,
                call.map(one -> check.explanations(one, rules)).orElse(List.of()),
                lookout.nearest());
    }

    private List<Explanation> explanations(ApiCall call, Predicate<Rule> rules) {
        Instant asOf = asOf();
        return asOf == null ? List.of() : judgement.explainer(window(asOf)).explain(call, rules);
    }

    private Assessment run(LogReader reader, Consumer<Reading> watcher) {
        boolean verified = request.verifying() instanceof Verifying.By;
        List<SourceFiles> sources = request.sources().stream()
                .map(source -> new SourceFiles(source, verified, intake::gap))
                .toList();
        read(sources.stream().flatMap(source -> source.unread().stream()).toList(), reader, watcher);
        recall.judgeAgain(request.past().ledger());
        Instant asOf = asOf();
        Conclusion conclusion = asOf == null
                ? new Conclusion(List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
                : judgement.conclude(window(asOf), call -> intake.seen().isSuperseded(call.details()), recollection());
        Memory memory = new Memory(request.past(), judgement, intake);
        return new Summary(request, tally, intake, Proofs.of(sources, request), recall, memory).of(conclusion, asOf);
    }

    private Recollection recollection() {
        Ledger ledger = request.past().ledger();
        return new Recollection(ledger.asOf(), recall::recalls, ledger.approvalUses());
    }

    private void read(List<SourceFiles.Unread> files, LogReader reader, Consumer<Reading> watcher) {
        tally.filesFound.add(files.stream().filter(SourceFiles.Unread::counts).count());
        Queue<SourceFiles.Unread> waiting = new ConcurrentLinkedQueue<>(files);
        Workers.run(request.threads(), () -> {
            Intake.Batch batch = intake.new Batch();
            for (SourceFiles.Unread next = waiting.poll(); next != null; next = waiting.poll()) {
                next.read(reader, watcher.andThen(batch::accept));
                batch.endOfFile(next.file().name());
                if (next.counts()) {
                    tally.files.increment();
                }
            }
            batch.flush();
        });
    }

    /** Never before the ledger's: what was decided then must not be open again. */
    private @Nullable Instant asOf() {
        Instant earlier = request.past().ledger().asOf();
        Instant own = ownAsOf();
        return own == null || (earlier != null && earlier.isAfter(own)) ? earlier : own;
    }

    private @Nullable Instant ownAsOf() {
        if (request.asOf() != null) {
            return request.asOf();
        }
        Instant until = request.window().until();
        return until != null ? until : intake.sightedInScope().latest();
    }

    private AuditWindow window(Instant asOf) {
        Instant from = first(request.window().since(), intake.sightedInScope().earliest(), asOf);
        Instant until = first(request.window().until(), intake.sightedInScope().latest(), asOf);
        return new AuditWindow(from, until, asOf);
    }

    private static Instant first(@Nullable Instant one, @Nullable Instant two, Instant last) {
        return one != null ? one : two != null ? two : last;
    }
}
