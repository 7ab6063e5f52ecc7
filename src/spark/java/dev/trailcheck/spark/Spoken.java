package dev.trailcheck.spark;

import java.io.Serializable;
import java.util.List;

/** What single-call rules said of a call that holds. */
record Spoken(SentCall call, List<ToldClaim> claims) implements Serializable {}
