package dev.trailcheck.engine;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.policy.Approval;

/** An approval that meets every condition for a call, uses apart. */
record Grant(Approval approval, ApiCall call) {}
