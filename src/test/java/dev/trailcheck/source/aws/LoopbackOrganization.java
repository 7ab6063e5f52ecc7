package dev.trailcheck.source.aws;

import com.sun.net.httpserver.HttpExchange;
import dev.trailcheck.source.aws.LoopbackCloudTrail.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as Organizations and Resource Groups Tagging do: at most 20 a page, each list begun by an empty page that others
 * follow, signed for the region of the partition, and tags by the hundred to the management account alone.
 */
public final class LoopbackOrganization {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROOT = "r-ab12";

    private final Map<String, Map<String, Object>> units = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> accounts = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> tags = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final AtomicInteger turns = new AtomicInteger();
    private String management = LoopbackCloudTrail.ACCOUNT;
    private volatile String region = "us-east-1";
    private volatile int throttledEach = Integer.MAX_VALUE;
    private volatile boolean emptyPages;

    /** A unit below another, or below the root where that is "". */
    public String unit(String above, String name) {
        String id = "ou-ab12-%08d".formatted(units.size());
        units.put(id, Map.of("Id", id, "Name", name));
        parents.put(id, above.isEmpty() ? ROOT : above);
        return id;
    }

    public void account(String unit, String id, String name, String state, Map<String, String> tagged) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("Id", id);
        account.put("Arn", "arn:aws:organizations::%s:account/o-exampleorg/%s".formatted(management, id));
        account.put("Name", name);
        account.put("State", state);
        accounts.put(id, account);
        parents.put(id, unit.isEmpty() ? ROOT : unit);
        tags.put(id, new TreeMap<>(tagged));
    }

    /** As servers do that do not know State yet. */
    void tellsStatusOnly(String id) {
        accounts.computeIfPresent(id, (same, account) -> {
            account.put("Status", account.remove("State"));
            return account;
        });
    }

    /** Before any account is added: the caller's is then a delegated administrator. */
    void isManagedBy(String account) {
        management = account;
    }

    void signsFor(String other) {
        region = other;
    }

    void throttlesEach(int turn) {
        throttledEach = turn;
    }

    void beginsWithEmptyPages() {
        emptyPages = true;
    }

    /** How often each operation was called. */
    public Map<String, Integer> calls() {
        Map<String, Integer> counted = new TreeMap<>();
        calls.forEach((operation, count) -> counted.put(operation, count.get()));
        return counted;
    }

    static boolean isMeantBy(String target) {
        return target.startsWith("AWSOrganizationsV20161128.") || target.startsWith("ResourceGroupsTaggingAPI_");
    }

    String answer(HttpExchange exchange, byte[] body, String target, LoopbackSts sts) throws Refusal {
        boolean tagging = target.startsWith("ResourceGroups");
        LoopbackSts.Signed signed = sts.signed(exchange, body, tagging ? "tagging" : "organizations");
        LoopbackCloudTrail.require(signed.region().equals(region), "InvalidSignatureException");
        LoopbackCloudTrail.require(turns.incrementAndGet() % throttledEach != 0, "TooManyRequestsException");
        String operation = target.substring(target.indexOf('.') + 1);
        calls.computeIfAbsent(operation, none -> new AtomicInteger()).incrementAndGet();
        JsonNode asked = JSON.readTree(body);
        String parent = asked.path("ParentId").asString("");
        return switch (operation) {
            case "ListRoots" -> page(asked, "Roots", List.of(Map.of("Id", ROOT, "Name", "Root")), 20);
            case "ListOrganizationalUnitsForParent" -> page(asked, "OrganizationalUnits", below(parent, units), 20);
            case "ListAccountsForParent" -> page(asked, "Accounts", below(parent, accounts), 20);
            case "ListTagsForResource" ->
                page(asked, "Tags", tagged(asked.path("ResourceId").asString()), 20);
            case "GetResources" -> resources(asked, signed.account());
            default -> throw new Refusal("AccessDeniedException");
        };
    }

    private List<Object> below(String parent, Map<String, ? extends Map<String, Object>> all) {
        List<Object> found = new ArrayList<>();
        all.forEach((id, one) -> {
            if (parent.equals(parents.get(id))) {
                found.add(one);
            }
        });
        return found;
    }

    private List<Object> tagged(String account) throws Refusal {
        LoopbackCloudTrail.require(tags.containsKey(account), "TargetNotFoundException");
        List<Object> list = new ArrayList<>();
        tags.getOrDefault(account, Map.of()).forEach((key, value) -> list.add(Map.of("Key", key, "Value", value)));
        return list;
    }

    private String resources(JsonNode asked, String caller) throws Refusal {
        LoopbackCloudTrail.require(
                asked.path("ResourceTypeFilters").path(0).asString("").equals("organizations:account"),
                "InvalidParameterException");
        List<Map<String, Object>> list = new ArrayList<>();
        for (Map.Entry<String, Map<String, Object>> account : accounts.entrySet()) {
            List<Object> tagged = tagged(account.getKey());
            if (caller.equals(management) && !tagged.isEmpty()) {
                list.add(Map.of("ResourceARN", account.getValue().get("Arn"), "Tags", tagged));
            }
        }
        int from = asked.path("PaginationToken").asString("").isEmpty()
                ? 0
                : Integer.parseInt(asked.path("PaginationToken").asString());
        int to = Math.min(list.size(), from + asked.path("ResourcesPerPage").asInt());
        return JSON.writeValueAsString(Map.of(
                "ResourceTagMappingList", list.subList(from, to), "PaginationToken", to < list.size() ? "" + to : ""));
    }

    private String page(JsonNode asked, String name, List<?> all, int largest) throws Refusal {
        int most = asked.path("MaxResults").asInt(largest);
        LoopbackCloudTrail.require(most >= 1 && most <= largest, "InvalidInputException");
        String token = asked.path("NextToken").asString("");
        if (emptyPages && token.isEmpty()) {
            return JSON.writeValueAsString(Map.of(name, List.of(), "NextToken", "0"));
        }
        int from = token.isEmpty() ? 0 : Integer.parseInt(token);
        int to = Math.min(all.size(), from + most);
        List<?> part = all.subList(from, to);
        return JSON.writeValueAsString(to < all.size() ? Map.of(name, part, "NextToken", "" + to) : Map.of(name, part));
    }
}
