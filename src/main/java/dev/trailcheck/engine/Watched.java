package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Burst;
import dev.trailcheck.event.ChannelDeleted;
import dev.trailcheck.event.ChannelLife;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The calls of one account of which too many are a burst. Devices look at their own channel all day long, so that of all
 * looks only a caller's first at each channel on each day is kept. Not thread-safe.
 */
final class Watched {

    /** Operations that tell what a channel is like; asking for an endpoint is how a channel is used. */
    private static final Set<String> LOOKS =
            Set.of("DescribeSignalingChannel", "DescribeMediaStorageConfiguration", "ListTagsForResource");

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
