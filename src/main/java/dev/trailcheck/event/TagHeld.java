package dev.trailcheck.event;

import java.time.Instant;

/**
 * A channel carried a tag from one moment (inside) until another (outside); {@link Instant#MAX} where nothing ended it.
 * {@code allowed} is whether the policy in force accepts the value for this key.
 */
public record TagHeld(String channel, String key, String value, boolean allowed, Instant from, Instant until) {

    public boolean at(Instant time) {
        return !from.isAfter(time) && until.isAfter(time);
    }
}
