package dev.trailcheck.check;

import dev.trailcheck.engine.Conclusion;
import dev.trailcheck.engine.explain.Explanation;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.AuditWindow;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.source.LogReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One run, from sources to assessment. Neither the order of files nor the number of threads shows in the result.
 */
public final class Check {

    private final CheckRequest request;
    private final Census census;

    private Check(CheckRequest request, Tally tally) {
        this.request = request;
        this.census = new Census(request, tally);
    }

    /** Reads everything, judges it, and says what follows; {@code tally} can be watched meanwhile. */
    public static Assessment run(CheckRequest request, Tally tally) {
        return run(request, tally, Crew.threads(request));
    }

    /** The same run, done by others. */
    public static Assessment run(CheckRequest request, Tally tally, Crew crew) {
        return new Check(request, tally).run(crew);
    }

    /** The same run with an eye on one event: what became of it, and why each of these rules fired on it or not. */
    public static Dossier explain(String event, CheckRequest request, Predicate<Rule> rules, Tally tally) {
        Lookout lookout = new Lookout(event, request);
        LocalCrew crew = new LocalCrew(request, new LogReader(request.limits()), lookout::see);
        Check check = new Check(request, tally);
        Assessment assessment = check.run(crew);
        Predicate<CallDetails> superseded = crew.known().inScope()::isSuperseded;
        Optional<ApiCall> call = lookout.call(superseded);
        return new Dossier(
                assessment,
                lookout.sightings(superseded),
                call,
                call.map(one -> check.explanations(one, crew, rules)).orElse(List.of()),
                lookout.nearest());
    }

    private List<Explanation> explanations(ApiCall call, LocalCrew crew, Predicate<Rule> rules) {
        Instant asOf = asOf();
        return asOf == null
                ? List.of()
                : crew.judgement().explainer(window(asOf)).explain(call, rules);
    }

    private Assessment run(Crew crew) {
        boolean verified = request.verifying() instanceof Verifying.By;
        List<SourceFiles> sources = request.sources().stream()
                .map(source -> new SourceFiles(source, verified, census::gap))
                .toList();
        List<UnreadFile> files =
                sources.stream().flatMap(source -> source.unread().stream()).toList();
        census.tally.filesFound.add(files.stream().filter(UnreadFile::counts).count());
        crew.read(files, census);
        Instant asOf = asOf();
        Conclusion conclusion = asOf == null ? Conclusion.NONE : crew.conclude(window(asOf));
        return new Summary(request, census, Proofs.of(sources, request), crew).of(conclusion, asOf);
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
        return until != null ? until : census.sightedInScope.latest();
    }

    private AuditWindow window(Instant asOf) {
        Instant from = first(request.window().since(), census.sightedInScope.earliest(), asOf);
        Instant until = first(request.window().until(), census.sightedInScope.latest(), asOf);
        return new AuditWindow(from, until, asOf);
    }

    private static Instant first(@Nullable Instant one, @Nullable Instant two, Instant last) {
        return one != null ? one : two != null ? two : last;
    }
}
