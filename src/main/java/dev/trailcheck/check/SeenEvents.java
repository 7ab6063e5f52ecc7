package dev.trailcheck.check;

import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers every event in scope by its id: which bodies came under it, and where each was first read, so that neither
 * repetition nor order changes what is judged or told. Thread-safe.
 */
final class SeenEvents {

    /** The bodies that came under one id, by the hash of their content, each with its smallest origin. */
    private record Sightings(Map<String, Origin> originByContent) {}

    private final Map<String, Sightings> byId = new ConcurrentHashMap<>();

    /** Whether this body is seen for the first time under its id. */
    boolean isFirst(CallDetails call) {
        Sightings sightings = byId.computeIfAbsent(call.id(), id -> new Sightings(new TreeMap<>()));
        synchronized (sightings) {
            int before = sightings.originByContent.size();
            sightings.originByContent.merge(call.content(), call.origin(), SeenEvents::smaller);
            return sightings.originByContent.size() > before;
        }
    }

    Origin firstOriginOf(CallDetails call) {
        return bodies(call).getOrDefault(call.content(), call.origin());
    }

    boolean isConflicting(CallDetails call) {
        return bodies(call).size() > 1;
    }

    /** A gap for every id that stands for more than one body: at most one of them can be what CloudTrail wrote. */
    List<Gap> conflicts() {
        return byId.entrySet().stream()
                .filter(entry -> entry.getValue().originByContent.size() > 1)
                .map(entry -> new Gap(
                        "conflicting-records",
                        entry.getKey(),
                        "Different records came under this one eventID: " + places(entry.getValue()) + ".",
                        "a copy was altered or redacted; verify the files against their digests."))
                .toList();
    }

    private Map<String, Origin> bodies(CallDetails call) {
        Sightings sightings = byId.get(call.id());
        return sightings == null ? Map.of() : sightings.originByContent;
    }

    private static String places(Sightings sightings) {
        return String.join(
                "; ",
                sightings.originByContent.values().stream()
                        .sorted()
                        .map(Origin::toString)
                        .toList());
    }

    private static Origin smaller(Origin left, Origin right) {
        return Comparator.<Origin>naturalOrder().compare(left, right) <= 0 ? left : right;
    }
}
