package dev.trailcheck.source.aws;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.ListAccountsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListOrganizationalUnitsForParentResponse;
import software.amazon.awssdk.services.organizations.model.ListRootsResponse;

/**
 * Goes through an organization from its root, unit by unit: with U units it takes about 2 U calls, and one more for each
 * 20 accounts of a unit beyond the first 20, where climbing up from each account would take more than one for each. Not
 * thread-safe.
 */
final class OrganizationWalk {
    /** AWS Organizations API Reference, ListAccountsForParent. */
    private static final int LARGEST_PAGE = 20;

    private final OrganizationsClient client;
    private final PacedCalls calls;
    private final Map<String, Found> accounts = new TreeMap<>();
    private final Queue<Unit> ahead = new ArrayDeque<>();
    private final Set<String> met = new HashSet<>();
    private int units;

    /** An account as AWS tells it, and the path of its unit. */
    record Found(Account account, String ou) {}

    private record Unit(String id, String path) {}

    OrganizationWalk(OrganizationsClient client, PacedCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    /** The accounts by id. One that was moved meanwhile, and was met twice, is where it was met last. */
    Collection<Found> accounts() {
        List<ListRootsResponse> roots = calls.pages(
                "organizations:ListRoots",
                "the organization",
                token ->
                        client.listRoots(asked -> asked.maxResults(LARGEST_PAGE).nextToken(token.orElse(null))),
                ListRootsResponse::nextToken);
        roots.forEach(page -> page.roots().forEach(root -> meet(root.id(), "", root.name())));
        for (Unit next = ahead.poll(); next != null; next = ahead.poll()) {
            unitsIn(next);
            accountsIn(next);
        }
        return accounts.values();
    }

    /** How many organizational units there are below the root. */
    int units() {
        return units;
    }

    private void unitsIn(Unit parent) {
        calls.pages(
                        "organizations:ListOrganizationalUnitsForParent",
                        parent.path(),
                        token -> client.listOrganizationalUnitsForParent(asked -> asked.parentId(parent.id())
                                .maxResults(LARGEST_PAGE)
                                .nextToken(token.orElse(null))),
                        ListOrganizationalUnitsForParentResponse::nextToken)
                .forEach(page -> page.organizationalUnits().forEach(unit -> {
                    units += met.contains(unit.id()) ? 0 : 1;
                    meet(unit.id(), parent.path(), unit.name());
                }));
    }

    private void accountsIn(Unit parent) {
        calls.pages(
                        "organizations:ListAccountsForParent",
                        parent.path(),
                        token -> client.listAccountsForParent(asked -> asked.parentId(parent.id())
                                .maxResults(LARGEST_PAGE)
                                .nextToken(token.orElse(null))),
                        ListAccountsForParentResponse::nextToken)
                .forEach(page -> page.accounts()
                        .forEach(account -> accounts.put(account.id(), new Found(account, parent.path()))));
    }

    private void meet(String id, String above, String name) {
        if (met.add(id)) {
            ahead.add(new Unit(id, above + "/" + step(name, id)));
        }
    }

    /** A slash in a name must not look like a unit below another, which a policy may speak of. */
    private static String step(String name, String id) {
        return Optional.ofNullable(name)
                .filter(text -> !text.isBlank())
                .orElse(id)
                .replace("/", "%2F");
    }
}
