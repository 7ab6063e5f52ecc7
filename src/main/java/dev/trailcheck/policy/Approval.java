package dev.trailcheck.policy;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recorded permission for a change. In a file {@code channel} is an ARN, a name or a glob on the name; before rules
 * see it, it is made out for each deleted channel that it names, and {@code channel} is that channel's ARN, so that
 * rules can join on it. Absent texts are ""; {@code uses} is {@link #UNLIMITED} where the file says nothing. Times are
 * both inside.
 */
public record Approval(
        String id,
        String action,
        String channel,
        String account,
        String region,
        Instant from,
        Instant until,
        String approvedBy,
        String requestedBy,
        int uses,
        @Nullable Set<String> takers)
        implements Serializable {

    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Whether the written channel names the channel with this ARN and name. */
    public boolean names(String channelArn, String channelName) {
        return channel.startsWith("arn:") ? channel.equals(channelArn) : new Glob(channel).matches(channelName);
    }

    /** This approval, made out for one channel; {@code takers} are the events its uses were given to, null = everyone. */
    public Approval madeOutFor(String channelArn, @Nullable Set<String> eventIds) {
        return new Approval(
                id, action, channelArn, account, region, from, until, approvedBy, requestedBy, uses, eventIds);
    }

    /** Whether the person who gave it had asked for it; letter case does not count. */
    public boolean selfMade() {
        return !requestedBy.isBlank() && requestedBy.strip().equalsIgnoreCase(approvedBy.strip());
    }

    /** Whether a use of this approval is left for an event: uses are given out in the order of event times. */
    public boolean leftFor(String eventId) {
        return takers == null || takers.contains(eventId);
    }
}
