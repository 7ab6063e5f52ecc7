package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What callers looked at. Devices look at their own channel all day long, so that of all looks only a caller's first at
 * each channel on each day is kept; the first of several parts is the first of all. Not thread-safe.
 */
public final class Looks {

    /** Operations that tell what a channel is like; asking for an endpoint is how a channel is used. */
    private static final Set<String> NAMES =
            Set.of("DescribeSignalingChannel", "DescribeMediaStorageConfiguration", "ListTagsForResource");

    /** A correction comes first, as it takes the place of what it corrects. */
    static final Comparator<ApiCall> FIRST = Comparator.comparing(ApiCall::time)
            .thenComparing(ApiCall::id)
            .thenComparing(call -> !call.details().amends())
            .thenComparing(call -> call.details().content());

    /** A caller's looks at one channel on one day, as UTC counts days; accounts may be mixed. */
    private record Look(String account, String caller, String region, String channel, Instant day) {}

    private final Map<Look, ApiCall> firsts = new HashMap<>();

    /** Whether a call is a look at a channel. */
    public static boolean areIn(ApiCall call) {
        return NAMES.contains(call.name()) && !call.channelName().isEmpty();
    }

    public void add(ApiCall call) {
        Look look = new Look(
                call.account(),
                call.identity().caller(),
                call.region(),
                call.channelName(),
                call.time().truncatedTo(ChronoUnit.DAYS));
        firsts.merge(look, call, (left, right) -> FIRST.compare(left, right) <= 0 ? left : right);
    }

    /** The first look of each caller at each channel on each day. */
    public Collection<ApiCall> firsts() {
        return firsts.values();
    }
}
