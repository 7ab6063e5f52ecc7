package dev.trailcheck.spark;

import dev.trailcheck.engine.Claim;
import dev.trailcheck.finding.Reason;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rule said of a call, as it travels: the rule by its id, and the calls by the hashes of their bodies, since the
 * calls themselves travel beside it, once each.
 */
record ToldClaim(
        String rule,
        String offence,
        List<String> context,
        String message,
        SortedMap<String, Object> facts,
        List<Reason> why)
        implements Serializable {

    static ToldClaim of(Claim claim) {
        return new ToldClaim(
                claim.rule().id(),
                claim.call().details().content(),
                new ArrayList<>(claim.context().stream()
                        .map(call -> call.details().content())
                        .toList()),
                claim.message(),
                new TreeMap<>(claim.facts()),
                new ArrayList<>(claim.why()));
    }
}
