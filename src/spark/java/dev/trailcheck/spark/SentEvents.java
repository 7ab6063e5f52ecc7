package dev.trailcheck.spark;

import dev.trailcheck.check.Conflicts;
import dev.trailcheck.check.KnownEvents;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import dev.trailcheck.source.CallReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the driver was sent: the calls that are spoken of, and what became of the events that it asked about. */
final class SentEvents implements KnownEvents {

    private final CallReader calls;
    private final List<String> names;
    private final Set<String> conflicting = new HashSet<>();
    private final Set<String> recalledContents = new HashSet<>();
    private final Set<String> recalledEvents = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final List<Gap> conflicts = new ArrayList<>();

    /** {@code names} of all files, in order. */
    SentEvents(CallReader calls, List<String> names) {
        this.calls = calls;
        this.names = names;
    }

    void add(Sifted sifted) {
        known.addAll(sifted.known());
        recalledEvents.addAll(sifted.recalled());
        for (Map.Entry<String, Sifted.Conflict> conflict : sifted.conflicts().entrySet()) {
            List<Origin> places = conflict.getValue().places().stream()
                    .map(place -> place.origin(names))
                    .toList();
            conflicts.add(
                    Conflicts.gap(conflict.getKey(), places, conflict.getValue().bodies()));
        }
    }

    /** The call that was sent, at the first of its places. */
    CallDetails call(SentCall sent) {
        if (sent.is(SentCall.Mark.CONFLICTING)) {
            conflicting.add(sent.content());
        }
        if (sent.is(SentCall.Mark.RECALLED)) {
            recalledContents.add(sent.content());
        }
        return sent.call(calls, sent.first().origin(names));
    }

    @Override
    public Origin firstOriginOf(CallDetails call) {
        return call.origin();
    }

    @Override
    public boolean isConflicting(CallDetails call) {
        return conflicting.contains(call.content());
    }

    @Override
    public boolean recalls(CallDetails call) {
        return recalledContents.contains(call.content());
    }

    @Override
    public boolean recalls(String event) {
        return recalledEvents.contains(event);
    }

    @Override
    public boolean knows(String event) {
        return known.contains(event);
    }

    @Override
    public List<Gap> conflicts() {
        return conflicts;
    }
}
