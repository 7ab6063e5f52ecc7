package dev.trailcheck.evidence;

import dev.trailcheck.finding.Hole;
import dev.trailcheck.policy.Account;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds what was not seen: accounts and regions that have no log file though they should, and hours without one that no
 * digest proves quiet. Belongs to one thread.
 */
final class Holes {

    private static final Duration HOUR = Duration.ofHours(1);

    /** For each account its regions, and for each of those the hours since 1970 that have a log file. */
    private final SortedMap<String, SortedMap<String, SortedSet<Long>>> seen;

    private final Expectations expected;
    private final ProvenHours proven;
    private final List<Hole> holes = new ArrayList<>();
    private Duration quiet = Duration.ZERO;

    Holes(SortedMap<String, SortedMap<String, SortedSet<Long>>> seen, Expectations expected, ProvenHours proven) {
        this.seen = seen;
        this.expected = expected;
        this.proven = proven;
    }

    List<Hole> find(Accounts accounts, PolicyBook policies) {
        for (String account : wantedAccounts(accounts)) {
            if (!seen.containsKey(account) && !proven.speakOf(account)) {
                holes.add(Hole.ofAccount(account));
            }
        }
        seen.forEach((account, regions) -> {
            if (!account.isEmpty()) {
                Set<String> known = proven.regions(account);
                known.addAll(regions.keySet());
                wantedRegions(account, accounts, policies).stream()
                        .filter(region -> !known.contains(region))
                        .forEach(region -> holes.add(Hole.ofRegion(account, region)));
            }
            regions.forEach((region, hours) -> silences(account, region, hours));
        });
        return holes;
    }

    /** Hours without a log file that were quiet, as digests prove; known once the holes were found. */
    long quietHours() {
        return quiet.toHours();
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

    private void silences(String account, String region, SortedSet<Long> hours) {
        if (hours.isEmpty()) {
            return;
        }
        Instant since = expected.since();
        Instant until = expected.until();
        long next = expected.silence() == null || since == null ? hours.first() : CellKey.hours(since);
        for (long hour : hours) {
            if (hour > next) {
                silence(account, region, next, hour);
            }
            next = Math.max(next, hour + 1);
        }
        if (expected.silence() != null && until != null && CellKey.hours(until) >= next) {
            silence(account, region, next, CellKey.hours(until) + 1);
        }
    }

    /** What digests leave of it; they begin at any minute, so what is shorter than an hour is no hour without a file. */
    private void silence(String account, String region, long from, long until) {
        Instant begin = CellKey.hour(from);
        Instant end = CellKey.hour(until);
        Spans left = proven.of(account, region).without(begin, end);
        quiet = quiet.plus(Duration.between(begin, end));
        left.forEach((start, stop) -> {
            Duration length = Duration.between(start, stop);
            if (length.compareTo(HOUR) >= 0) {
                quiet = quiet.minus(length);
                holes.add(Hole.ofHours(account, region, start, stop));
            }
        });
    }
}
