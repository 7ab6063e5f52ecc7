package dev.trailcheck.evidence;

import java.util.Set;

/** Accounts or regions that a run must see: all that the accounts file or the policies know of, or those named. */
public record Expected(boolean allKnown, Set<String> named) {

    public static final Expected NOTHING = new Expected(false, Set.of());
    public static final Expected ALL_KNOWN = new Expected(true, Set.of());

    public Expected {
        named = Set.copyOf(named);
    }

    boolean includes(String name) {
        return allKnown || named.contains(name);
    }
}
