package dev.trailcheck.policy;

import java.util.Map;

/**
 * One AWS account as accounts.json names it; {@code ou} is the path of its organizational unit, such as
 * {@code /Root/Prod}. Absent texts are "".
 */
public record Account(String id, String name, String ou, String status, Map<String, String> tags) {

    public Account {
        tags = Map.copyOf(tags);
    }

    /** An account that the logs name and accounts.json does not. */
    public static Account unlisted(String id) {
        return new Account(id, "", "", "", Map.of());
    }
}
