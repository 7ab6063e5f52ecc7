package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Burst;
import dev.trailcheck.event.ChannelDeleted;
import dev.trailcheck.event.ChannelLife;
import dev.trailcheck.policy.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The calls of one account of which too many are a burst. Not thread-safe. */
final class Watched {

    /** Records come minutes late, now and then hours; nobody has told of a week. */
    private static final Duration LATELY = Duration.ofDays(7);

    /** Of a fleet that looks at itself all day the newest are enough, and a flood is known by its beginning. */
    private static final int MOST = 5_000;

    private final List<ApiCall> denied = new ArrayList<>();
    private final Looks looks = new Looks();

    void add(ApiCall call) {
        if (call.denied()) {
            denied.add(call);
        }
        if (Looks.areIn(call)) {
            looks.add(call);
        }
    }

    void withdraw(Predicate<ApiCall> superseded) {
        denied.removeIf(superseded);
        looks.firsts().removeIf(superseded);
    }

    /**
     * What a later run must know to see a burst as one: the calls of the bursts there were, and the newest of the others,
     * since what comes, or comes late, may make a burst of them.
     */
    Collection<ApiCall> memory(Instant since, Instant asOf) {
        Set<ApiCall> remembered = new LinkedHashSet<>(memory("denied", denied, asOf));
        remembered.addAll(memory("enumeration", looks.firsts(), asOf));
        remembered.removeIf(call -> call.time().isBefore(since));
        return remembered;
    }

    private static Set<ApiCall> memory(String threshold, Collection<ApiCall> calls, Instant asOf) {
        Instant lately = asOf.minus(LATELY);
        Set<ApiCall> kept = calls.stream()
                .filter(call -> !call.time().isBefore(lately))
                .sorted(Looks.FIRST.reversed())
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        calls.stream()
                .collect(Collectors.groupingBy(call -> call.identity().caller()))
                .values()
                .forEach(theirs -> addBursts(theirs, theirs.get(0).policy().threshold(threshold), kept));
        return kept;
    }

    /** Of each burst the beginning, which is what its finding stands on. */
    private static void addBursts(List<ApiCall> theirs, Threshold limit, Set<ApiCall> kept) {
        List<ApiCall> ordered = theirs.stream().sorted(Looks.FIRST).toList();
        Instant end = Instant.MIN;
        int room = MOST;
        for (int i = 0; i + limit.count() <= ordered.size(); i++) {
            ApiCall first = ordered.get(i);
            ApiCall last = ordered.get(i + limit.count() - 1);
            if (!last.time().isAfter(first.time().plus(limit.within()))) {
                room = first.time().minus(limit.within()).isAfter(end) ? MOST : room - 1;
                if (room > 0) {
                    kept.addAll(ordered.subList(i, i + limit.count()));
                }
                end = last.time();
            }
        }
    }

    /** Deletes are known from the steps of channels. */
    List<Burst> bursts(Collection<ChannelLife> steps) {
        List<ApiCall> deletes = steps.stream()
                .filter(ChannelDeleted.class::isInstance)
                .map(ChannelLife::call)
                .toList();
        List<Burst> bursts = new ArrayList<>(Bursts.ofCalls("mass-delete", deletes));
        bursts.addAll(Bursts.ofCalls("denied", denied));
        bursts.addAll(Bursts.ofChannels("enumeration", looks.firsts()));
        return bursts;
    }
}
