package dev.trailcheck.workshop;

import dev.trailcheck.engine.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A finding that a case expects and the one that came in its place; either may be missing. */
record FindingPair(@Nullable Written expected, @Nullable Claim claim) {

    /** Those that name their event find it first; the others take what is left, in order. */
    static List<FindingPair> of(List<Written> expected, List<Claim> claims, Function<Claim, String> label) {
        List<Claim> left = new ArrayList<>(claims);
        @Nullable Claim[] partners = new Claim[expected.size()];
        for (int i = 0; i < partners.length; i++) {
            String event = expected.get(i).text("event", "");
            Claim partner = left.stream()
                    .filter(claim -> label.apply(claim).equals(event))
                    .findFirst()
                    .orElse(null);
            partners[i] = partner;
            left.remove(partner);
        }
        List<FindingPair> pairs = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            boolean alone = partners[i] == null && !left.isEmpty();
            pairs.add(new FindingPair(expected.get(i), alone ? left.remove(0) : partners[i]));
        }
        left.forEach(claim -> pairs.add(new FindingPair(null, claim)));
        return pairs;
    }
}
