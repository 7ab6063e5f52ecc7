package dev.trailcheck.engine;

import dev.trailcheck.finding.ApprovalUse;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who holds the uses of approvals, by the rule that asks for one, once all answers are known. Immutable. */
public final class GivenUses implements Serializable {

    private final List<ApprovalUse> ofForgotten;
    private final Map<String, ApprovalUses> byRule = new TreeMap<>();

    private GivenUses(List<ApprovalUse> ofForgotten) {
        this.ofForgotten = ofForgotten;
    }

    /** {@code earlier} uses by deletes that are known again are given out anew; the others stay. */
    public static GivenUses of(Answers answers, Collection<ApprovalUse> earlier) {
        GivenUses given = new GivenUses(earlier.stream()
                .filter(use -> !answers.deletes().contains(use.event()))
                .toList());
        answers.grants().forEach((rule, grants) -> given.byRule.put(rule, ApprovalUses.of(grants, given.ofForgotten)));
        return given;
    }

    ApprovalUses of(String rule) {
        return byRule.getOrDefault(rule, ApprovalUses.NONE);
    }

    List<ApprovalUse> all() {
        return Stream.concat(ofForgotten.stream(), byRule.values().stream().flatMap(ApprovalUses::list))
                .distinct()
                .toList();
    }
}
