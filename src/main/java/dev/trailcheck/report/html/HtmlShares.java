package dev.trailcheck.report.html;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives out room for so many findings among rules: each gets as much as it needs while every other gets as much too, and
 * what is left over goes to the first, which are the worst. So a rule with a flood of findings never hides another.
 */
final class HtmlShares {

    private HtmlShares() {}

    /** How many of each rule's findings have room; {@code needs} is in the order of the rules. */
    static Map<String, Integer> of(Map<String, Integer> needs, int room) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        needs.keySet().forEach(rule -> shares.put(rule, 0));
        int left = room;
        int level = 0;
        while (left > 0) {
            int reached = level;
            long hungry = needs.values().stream().filter(need -> need > reached).count();
            if (hungry == 0) {
                return shares;
            }
            int step = (int) Math.max(1, left / hungry);
            for (Map.Entry<String, Integer> need : needs.entrySet()) {
                int share = shares.getOrDefault(need.getKey(), 0);
                int more = Math.min(left, Math.min(step, need.getValue() - share));
                shares.put(need.getKey(), share + more);
                left -= more;
            }
            level += step;
        }
        return shares;
    }
}
