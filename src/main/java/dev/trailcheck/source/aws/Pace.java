package dev.trailcheck.source.aws;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets calls through no faster than one in each interval. Thread-safe; belongs to one account and region. */
final class Pace {
    private final Duration interval;
    private final InstantSource clock;
    private Instant next = Instant.EPOCH;

    Pace(double perSecond, InstantSource clock) {
        this.interval = Duration.ofNanos((long) (1e9 / perSecond));
        this.clock = clock;
    }

    /** Waits for the next turn. */
    void await() throws InterruptedException {
        Duration wait = turn();
        if (!wait.isZero()) {
            Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);
        }
    }

    /** Somebody may set the clock back meanwhile; no turn is then further away than callers wait for it. */
    private synchronized Duration turn() {
        Instant now = clock.instant();
        Instant turn = next.isAfter(now) && !next.isAfter(now.plus(interval)) ? next : now;
        next = turn.plus(interval);
        return Duration.between(now, turn);
    }
}
