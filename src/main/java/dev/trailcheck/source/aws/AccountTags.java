package dev.trailcheck.source.aws;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.GetResourcesResponse;

/**
 * The tags of accounts. Few are asked for one by one. Many are asked for by the hundred, which only the management
 * account can: to others Resource Groups Tagging tells nothing of accounts, which would look like no tags at all. Not
 * thread-safe.
 */
record AccountTags(
        OrganizationsClient client,
        Supplier<ResourceGroupsTaggingApiClient> tagging,
        Supplier<Caller> caller,
        PacedCalls calls) {
    private static final int MANY = 100;
    private static final int LARGEST_PAGE = 100;

    /** By the ids of accounts; one without tags may be absent. */
    Map<String, Map<String, String>> of(Collection<Account> accounts) {
        return accounts.size() >= MANY && isManagement(accounts) ? together() : oneByOne(accounts);
    }

    /** The ARN of every account names the account that manages the organization (API Reference, Account). */
    private boolean isManagement(Collection<Account> accounts) {
        String own = calls.one(Caller.ACTION, "the caller", caller).account();
        return accounts.stream()
                .allMatch(account -> Arn.tryFromString(String.valueOf(account.arn()))
                        .flatMap(Arn::accountId)
                        .filter(own::equals)
                        .isPresent());
    }

    private Map<String, Map<String, String>> together() {
        Map<String, Map<String, String>> byAccount = new TreeMap<>();
        try (ResourceGroupsTaggingApiClient opened = tagging.get()) {
            List<GetResourcesResponse> pages = calls.pages(
                    "tag:GetResources",
                    "the organization's accounts",
                    token -> opened.getResources(asked -> asked.resourceTypeFilters("organizations:account")
                            .resourcesPerPage(LARGEST_PAGE)
                            .paginationToken(token.orElse(null))),
                    GetResourcesResponse::paginationToken);
            pages.forEach(page -> page.resourceTagMappingList()
                    .forEach(one -> byAccount.put(
                            lastPart(one.resourceARN()),
                            byKey(one.tags().stream().map(tag -> new Tag(tag.key(), tag.value()))))));
        }
        return byAccount;
    }

    private Map<String, Map<String, String>> oneByOne(Collection<Account> accounts) {
        Map<String, Map<String, String>> byAccount = new TreeMap<>();
        for (Account account : accounts) {
            List<ListTagsForResourceResponse> pages = calls.pages(
                    "organizations:ListTagsForResource",
                    "the account " + account.id(),
                    token -> client.listTagsForResource(
                            asked -> asked.resourceId(account.id()).nextToken(token.orElse(null))),
                    ListTagsForResourceResponse::nextToken);
            byAccount.put(
                    account.id(),
                    byKey(pages.stream()
                            .flatMap(page -> page.tags().stream())
                            .map(tag -> new Tag(tag.key(), tag.value()))));
        }
        return byAccount;
    }

    private record Tag(String key, String value) {}

    private static Map<String, String> byKey(Stream<Tag> tags) {
        Map<String, String> byKey = new TreeMap<>();
        tags.forEach(tag -> byKey.put(tag.key(), tag.value() == null ? "" : tag.value()));
        return byKey;
    }

    private static String lastPart(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
