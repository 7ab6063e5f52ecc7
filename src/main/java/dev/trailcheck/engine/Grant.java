package dev.trailcheck.engine;

import dev.trailcheck.policy.Approval;
import java.io.Serializable;
import java.time.Instant;

/** An approval that meets every condition for a delete, uses apart: which event that is, and when it was. */
record Grant(Approval approval, String event, Instant time) implements Serializable {}
