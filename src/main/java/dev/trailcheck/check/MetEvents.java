package dev.trailcheck.check;

import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import dev.trailcheck.source.Vitals;
import java.util.List;

/** What this process knows of the events that it read or remembered, those of other services apart. Thread-safe. */
final class MetEvents implements KnownEvents {

    private final Places places = new Places();
    private final SecretHash hash = new SecretHash();
    private final SeenEvents inScope = new SeenEvents(places, hash);
    private final SeenEvents context = new SeenEvents(places, hash);
    private final Recall recall;

    MetEvents(Recall recall) {
        this.recall = recall;
    }

    SeenEvents inScope() {
        return inScope;
    }

    SeenEvents context() {
        return context;
    }

    Places.Pen pen() {
        return places.new Pen();
    }

    @Override
    public Origin firstOriginOf(CallDetails call) {
        SeenEvents seen = call.source().equalsIgnoreCase(Vitals.SCOPE) ? inScope : context;
        return seen.firstOriginOf(call);
    }

    @Override
    public boolean isConflicting(CallDetails call) {
        return inScope.isConflicting(call);
    }

    @Override
    public boolean recalls(CallDetails call) {
        return recall.recalls(call);
    }

    @Override
    public boolean recalls(String event) {
        return recall.recalls(event);
    }

    @Override
    public boolean knows(String event) {
        return inScope.knows(event);
    }

    @Override
    public List<Gap> conflicts() {
        return inScope.conflicts();
    }
}
