package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Burst;
import dev.trailcheck.event.ChannelDeleted;
import dev.trailcheck.event.ChannelLife;
import dev.trailcheck.policy.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The calls of one account of which too many are a burst. Devices look at their own channel all day long, so that of all
 * looks only a caller's first at each channel on each day is kept. Not thread-safe.
 */
final class Watched {

    /** Operations that tell what a channel is like; asking for an endpoint is how a channel is used. */
    private static final Set<String> LOOKS =
            Set.of("DescribeSignalingChannel", "DescribeMediaStorageConfiguration", "ListTagsForResource");

    /** Records come minutes late, now and then hours; nobody has told of a week. */
    private static final Duration LATELY = Duration.ofDays(7);

    /** Of a fleet that looks at itself all day the newest are enough, and a flood is known by its beginning. */
    private static final int MOST = 5_000;

    /** A caller's looks at one channel on one day, as UTC counts days. */
    private record Look(String caller, String region, String channel, Instant day) {}

    /** A correction comes first, as it takes the place of what it corrects. */
    private static final Comparator<ApiCall> FIRST = Comparator.comparing(ApiCall::time)
            .thenComparing(ApiCall::id)
            .thenComparing(call -> !call.details().amends())
            .thenComparing(call -> call.details().content());

    private final List<ApiCall> denied = new ArrayList<>();
    private final Map<Look, ApiCall> looks = new HashMap<>();

    void add(ApiCall call) {
        if (call.denied()) {
            denied.add(call);
        }
        if (LOOKS.contains(call.name()) && !call.channelName().isEmpty()) {
            Look look = new Look(
                    call.identity().caller(),
                    call.region(),
                    call.channelName(),
                    call.time().truncatedTo(ChronoUnit.DAYS));
            looks.merge(look, call, (left, right) -> FIRST.compare(left, right) <= 0 ? left : right);
        }
    }

    void withdraw(Predicate<ApiCall> superseded) {
        denied.removeIf(superseded);
        looks.values().removeIf(superseded);
    }

    /**
     * What a later run must know to see a burst as one: the calls of the bursts there were, and the newest of the others,
     * since what comes, or comes late, may make a burst of them.
     */
    Collection<ApiCall> memory(Instant since, Instant asOf) {
        Set<ApiCall> remembered = new LinkedHashSet<>(memory("denied", denied, asOf));
        remembered.addAll(memory("enumeration", looks.values(), asOf));
        remembered.removeIf(call -> call.time().isBefore(since));
        return remembered;
    }

    private static Set<ApiCall> memory(String threshold, Collection<ApiCall> calls, Instant asOf) {
        Instant lately = asOf.minus(LATELY);
        Set<ApiCall> kept = calls.stream()
                .filter(call -> !call.time().isBefore(lately))
                .sorted(FIRST.reversed())
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
        List<ApiCall> ordered = theirs.stream().sorted(FIRST).toList();
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
        bursts.addAll(Bursts.ofChannels("enumeration", looks.values()));
        return bursts;
    }
}
