package dev.trailcheck.check;

import dev.trailcheck.engine.Claim;
import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Origin;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Remembered;
import dev.trailcheck.ledger.Past;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers what the next run must know: the records of all events behind findings, and those that rules may have to join
 * with what comes. Steps are kept a little longer than findings, so that none loses its context before it ages.
 */
final class Memory {

    private static final Duration LONGER = Duration.ofDays(1);

    private final Past past;
    private final Crew crew;
    private final Map<String, Remembered> kept = new HashMap<>();

    Memory(Past past, Crew crew) {
        this.past = past;
        this.crew = crew;
    }

    List<Remembered> of(Collection<Claim> claims, Collection<Finding> findings, Instant asOf) {
        Set<String> events = findings.stream()
                .flatMap(finding -> finding.events().stream())
                .map(Evidence::id)
                .collect(Collectors.toSet());
        claims.stream()
                .flatMap(claim -> Stream.concat(Stream.of(claim.call()), claim.context().stream()))
                .filter(call -> events.contains(call.id()))
                .map(ApiCall::details)
                .forEach(this::keep);
        past.ledger().memory().stream()
                .filter(remembered -> events.contains(remembered.event()))
                .forEach(remembered -> kept.putIfAbsent(remembered.content(), remembered));
        Set<String> channels = findings.stream().map(Finding::channel).collect(Collectors.toSet());
        crew.memory(asOf.minus(past.keep()).minus(LONGER), asOf, channels).forEach(this::keep);
        return List.copyOf(kept.values());
    }

    private void keep(CallDetails call) {
        Origin origin = crew.known().firstOriginOf(call);
        kept.put(call.content(), new Remembered(call.id(), call.content(), origin, call.record()));
    }
}
