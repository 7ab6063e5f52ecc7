package dev.trailcheck.policy;

import java.util.Comparator;
import java.util.Map;

/**
 * Which accounts an override is for: one account, accounts with these tags, or an organizational unit and all below it;
 * what is "" or empty matches every account. Ordered from the least specific to the most specific.
 */
public record AccountMatch(String account, Map<String, String> tags, String ou) implements Comparable<AccountMatch> {

    private static final Comparator<AccountMatch> BY_SPECIFICITY = Comparator.<AccountMatch, Boolean>comparing(
                    match -> !match.account.isEmpty())
            .thenComparingInt(match -> match.tags.size())
            .thenComparingInt(match -> match.ou.length());

    public AccountMatch {
        tags = Map.copyOf(tags);
    }

    public boolean covers(Account candidate) {
        return (account.isEmpty() || account.equals(candidate.id()))
                && candidate.tags().entrySet().containsAll(tags.entrySet())
                && (ou.isEmpty() || isAtOrBelow(candidate.ou()));
    }

    /** {@code /Root/Dev} covers {@code /Root/Dev/Lab} but not {@code /Root/Devices}. */
    private boolean isAtOrBelow(String path) {
        String stem = ou.endsWith("/") ? ou.substring(0, ou.length() - 1) : ou;
        return path.equals(stem) || path.startsWith(stem + "/");
    }

    /** Consistent with equals only as far as specificity goes; used for stable sorting, never as a map key. */
    @Override
    public int compareTo(AccountMatch other) {
        return BY_SPECIFICITY.compare(this, other);
    }
}
