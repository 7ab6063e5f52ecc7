package dev.trailcheck.check;

import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers every event in scope by its id: which bodies came under it, and where each was first read, so that neither
 * repetition nor order changes what is judged or told. Thread-safe.
 */
final class SeenEvents {

    /** A body that came under an id: where it was first read, and whether it sets an earlier one right. */
    private record Body(Origin origin, boolean amends, Instant time) {}

    /** The bodies that came under one id, by the hash of their content. */
    private record Sightings(Map<String, Body> bodies) {

        /** The body that holds: the newest that sets right what came before, if there is one. */
        Optional<String> amendment() {
            return bodies.entrySet().stream()
                    .filter(entry -> entry.getValue().amends())
                    .max(Comparator.comparing((Map.Entry<String, Body> entry) ->
                                    entry.getValue().time())
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey);
        }

        boolean conflict() {
            return bodies.values().stream().filter(body -> !body.amends()).count() > 1;
        }
    }

    private final Map<String, Sightings> byId = new ConcurrentHashMap<>();

    /** Whether this body is seen for the first time under its id. */
    boolean isFirst(CallDetails call) {
        Sightings sightings = byId.computeIfAbsent(call.id(), id -> new Sightings(new TreeMap<>()));
        synchronized (sightings) {
            int before = sightings.bodies.size();
            Body body = new Body(call.origin(), call.amends(), call.time());
            sightings.bodies.merge(call.content(), body, SeenEvents::first);
            return sightings.bodies.size() > before;
        }
    }

    Origin firstOriginOf(CallDetails call) {
        Body body = of(call).bodies.get(call.content());
        return body == null ? call.origin() : body.origin();
    }

    boolean isConflicting(CallDetails call) {
        return of(call).conflict();
    }

    /** Whether another body came that sets this one right, so that this one counts no longer. */
    boolean isSuperseded(CallDetails call) {
        return of(call).amendment()
                .filter(content -> !content.equals(call.content()))
                .isPresent();
    }

    /** A gap for every id that stands for more than one body: at most one of them can be what CloudTrail wrote. */
    List<Gap> conflicts() {
        return byId.entrySet().stream()
                .filter(entry -> entry.getValue().conflict())
                .map(entry -> new Gap(
                        "conflicting-records",
                        entry.getKey(),
                        "Different records came under this one eventID: " + places(entry.getValue()) + ".",
                        "a copy was altered or redacted; verify the files against their digests."))
                .toList();
    }

    private Sightings of(CallDetails call) {
        return byId.getOrDefault(call.id(), new Sightings(Map.of()));
    }

    private static String places(Sightings sightings) {
        return String.join(
                "; ",
                sightings.bodies.values().stream()
                        .filter(body -> !body.amends())
                        .map(Body::origin)
                        .sorted()
                        .map(Origin::toString)
                        .toList());
    }

    private static Body first(Body left, Body right) {
        return left.origin().compareTo(right.origin()) <= 0 ? left : right;
    }
}
