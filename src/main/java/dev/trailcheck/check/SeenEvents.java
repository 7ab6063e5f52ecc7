package dev.trailcheck.check;

import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Remembers every event in scope by its id: which bodies came under it, and where each was first read, so that neither
 * repetition nor order changes what is judged or told. The common event takes 20 bytes; what is rarer is kept whole.
 * Thread-safe.
 */
final class SeenEvents {

    private final Places places;
    private final Function<String, Mark> hash;
    private final FirstBodies firstBodies = new FirstBodies();
    private final Map<String, Bodies> rarer = new ConcurrentHashMap<>();

    SeenEvents(Places places, Function<String, Mark> hash) {
        this.places = places;
        this.hash = hash;
    }

    /** Whether this body is seen for the first time under its id. */
    boolean isFirst(CallDetails call, long place) {
        if (call.amends()) {
            return isFirstOfRarer(call, place);
        }
        return switch (firstBodies.note(hash.apply(call.id()), hash.apply(call.content()), place, places::smaller)) {
            case FIRST -> true;
            case AGAIN -> false;
            case OTHER -> isFirstOfRarer(call, place);
        };
    }

    /** Whether some body came under this id. */
    boolean knows(String id) {
        return first(id).isPresent() || rarer.containsKey(id);
    }

    /** Where the first copy of a call's record lies, be it another copy than the one that was judged. */
    Origin firstOriginOf(CallDetails call) {
        Origin first = rarer(call)
                .flatMap(bodies -> bodies.place(call.content()))
                .or(() -> first(call.id()))
                .map(places::at)
                .orElse(call.origin());
        boolean own = first.file().equals(call.origin().file())
                && first.index() == call.origin().index();
        return own ? call.origin() : first;
    }

    boolean isConflicting(CallDetails call) {
        return rarer(call).filter(Bodies::conflict).isPresent();
    }

    /** Whether another body came that sets this one right, so that this one counts no longer. */
    boolean isSuperseded(CallDetails call) {
        return rarer(call)
                .flatMap(Bodies::amendment)
                .filter(content -> !content.equals(call.content()))
                .isPresent();
    }

    /** A gap for every id that stands for more than one body: at most one of them can be what CloudTrail wrote. */
    List<Gap> conflicts() {
        return rarer.entrySet().stream()
                .filter(entry -> entry.getValue().conflict())
                .map(entry -> conflict(entry.getKey(), entry.getValue()))
                .toList();
    }

    private boolean isFirstOfRarer(CallDetails call, long place) {
        return rarer.computeIfAbsent(call.id(), id -> new Bodies())
                .isFirst(call.content(), call.amends(), call.time(), place, places::smaller);
    }

    private Optional<Bodies> rarer(CallDetails call) {
        return Optional.ofNullable(rarer.get(call.id()));
    }

    private Optional<Long> first(String id) {
        return firstBodies.place(hash.apply(id));
    }

    private Gap conflict(String id, Bodies others) {
        List<Origin> all = Stream.concat(first(id).stream(), others.unamending().stream())
                .map(places::at)
                .toList();
        return Conflicts.gap(id, all, all.size());
    }
}
