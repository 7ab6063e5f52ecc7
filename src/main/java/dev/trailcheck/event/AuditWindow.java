package dev.trailcheck.event;

import java.time.Instant;

/**
 * The stretch of time that a run looks at: the first and the last moment of its events, and {@code asOf}, the moment
 * whose knowledge it judges by. A rule that waits compares with {@code asOf}; no rule reads a clock.
 */
public record AuditWindow(Instant from, Instant until, Instant asOf) {}
