package dev.trailcheck.cli;

import dev.trailcheck.policy.Account;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.source.aws.AssumedRole;
import dev.trailcheck.source.aws.EventHistorySources;
import dev.trailcheck.source.aws.Reach;
import dev.trailcheck.source.aws.RoleReach;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Makes sense of the words that lead into the accounts of an organization, and tells what is wrong with them. */
record RoleWords(OrganizationOptions options, List<String> onlyAccounts, Collection<Mistake> mistakes) {
    private static final String OPTION = "--assume-role";
    private static final String ACTIVE = "ACTIVE";

    /** Whose event history the sources mean. */
    Reach reach(Accounts known, List<String> sources) {
        if (options.assumeRole == null) {
            requireNothingOfARole();
            return Reach.OWN;
        }
        Optional<AssumedRole> role =
                AssumedRole.of(options.assumeRole, options.externalId, options.sessionName, mistakes);
        if (sources.stream().noneMatch(EventHistorySources::isMeantBy)) {
            mistakes.add(
                    Mistake.inFile(
                            OPTION,
                            "It leads into accounts to read their event history, and none is named.",
                            "cloudtrail:all was meant as SOURCE; a bucket is read in a role by a profile that names it (--profile)."));
        }
        List<String> accounts = accounts(known);
        return role.<Reach>map(sound -> new RoleReach(accounts, sound)).orElse(Reach.OWN);
    }

    private void requireNothingOfARole() {
        if (!options.externalId.isEmpty() || !options.sessionName.equals(AssumedRole.CUSTOMARY_SESSION)) {
            mistakes.add(Mistake.inFile(
                    options.externalId.isEmpty() ? "--role-session-name" : "--external-id",
                    "It is said of a role, and none is assumed.",
                    "--assume-role was forgotten."));
        }
    }

    private List<String> accounts(Accounts known) {
        List<String> active = known.byId().values().stream()
                .filter(account ->
                        account.status().isEmpty() || account.status().equals(ACTIVE))
                .map(Account::id)
                .toList();
        if (!known.given()) {
            mistakes.add(Mistake.inFile(
                    OPTION,
                    "It goes over the accounts of an organization, and none are known.",
                    "--accounts aws was forgotten, or --accounts FILE."));
        } else if (active.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(Mistake.inFile(
                    OPTION, "None of the known accounts is active.", "the file of --accounts is of another time."));
        }
        new TreeSet<>(onlyAccounts)
                .stream()
                        .filter(wanted -> !active.isEmpty() && !active.contains(wanted))
                        .forEach(wanted -> mistakes.add(Mistake.inFile(
                                "--only-accounts",
                                "'%s' is none of the active accounts that are known.".formatted(wanted),
                                "it is mistyped, or what is known is of another time (--accounts-max-age).")));
        return active.stream()
                .filter(account -> onlyAccounts.isEmpty() || onlyAccounts.contains(account))
                .toList();
    }
}
