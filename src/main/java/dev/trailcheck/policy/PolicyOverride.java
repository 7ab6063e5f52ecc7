package dev.trailcheck.policy;

import java.util.function.UnaryOperator;

/** A part of the policy that holds only where {@code match} fits; {@code change} lays the named keys over a policy. */
public record PolicyOverride(AccountMatch match, UnaryOperator<Policy> change) {}
