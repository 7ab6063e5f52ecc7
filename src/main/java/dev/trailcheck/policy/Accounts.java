package dev.trailcheck.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The accounts that are known, by id. {@code given} is false where no accounts file was named at all. */
public record Accounts(Map<String, Account> byId, boolean given) {

    public static final Accounts NONE = new Accounts(Map.of(), false);

    public Accounts {
        byId = Map.copyOf(byId);
    }

    public static Accounts of(List<Account> listed) {
        Map<String, Account> byId = new TreeMap<>();
        listed.forEach(account -> byId.put(account.id(), account));
        return new Accounts(byId, true);
    }

    public boolean lists(String id) {
        return byId.containsKey(id);
    }

    public Account account(String id) {
        Account listed = byId.get(id);
        return listed == null ? Account.unlisted(id) : listed;
    }
}
