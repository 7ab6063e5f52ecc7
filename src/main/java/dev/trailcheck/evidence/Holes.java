package dev.trailcheck.evidence;

import dev.trailcheck.finding.Hole;
import dev.trailcheck.policy.Account;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what was not seen: accounts and regions that have no log file though they should, and hours without one. {@code
 * seen} holds for each account its regions, and for each of those the hours since 1970 that have a log file.
 */
record Holes(SortedMap<String, SortedMap<String, SortedSet<Long>>> seen, Expectations expected) {

    List<Hole> find(Accounts accounts, PolicyBook policies) {
        List<Hole> holes = new ArrayList<>();
        for (String account : wantedAccounts(accounts)) {
            if (!seen.containsKey(account)) {
                holes.add(Hole.ofAccount(account));
            }
        }
        seen.forEach((account, regions) -> {
            if (!account.isEmpty()) {
                wantedRegions(account, accounts, policies).stream()
                        .filter(region -> !regions.containsKey(region))
                        .forEach(region -> holes.add(Hole.ofRegion(account, region)));
            }
            regions.forEach((region, hours) -> silences(account, region, hours, holes));
        });
        return holes;
    }

    /** A closed account sends nothing more, and is not missed; accounts.json may say nothing of the status. */
    private Set<String> wantedAccounts(Accounts accounts) {
        Set<String> wanted = new TreeSet<>(expected.accounts().named());
        accounts.byId().values().stream()
                .filter(account ->
                        account.status().isEmpty() || account.status().equalsIgnoreCase("ACTIVE"))
                .map(Account::id)
                .forEach(wanted::add);
        return wanted;
    }

    private Set<String> wantedRegions(String account, Accounts accounts, PolicyBook policies) {
        Set<String> wanted = new TreeSet<>(expected.regions().named());
        wanted.addAll(policies.inForceFor(accounts.account(account)).regions());
        return wanted;
    }

    private void silences(String account, String region, SortedSet<Long> hours, List<Hole> holes) {
        if (hours.isEmpty()) {
            return;
        }
        TreeMap<Long, Long> spans = new TreeMap<>();
        Instant since = expected.since();
        Instant until = expected.until();
        long next = expected.silence() == null || since == null ? hours.first() : CellKey.hours(since);
        for (long hour : hours) {
            if (hour > next) {
                spans.put(next, hour);
            }
            next = Math.max(next, hour + 1);
        }
        if (expected.silence() != null && until != null && CellKey.hours(until) >= next) {
            spans.put(next, CellKey.hours(until) + 1);
        }
        spans.forEach((from, to) -> holes.add(Hole.ofHours(account, region, CellKey.hour(from), CellKey.hour(to))));
    }
}
