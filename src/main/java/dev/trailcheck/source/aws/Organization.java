package dev.trailcheck.source.aws;

import dev.trailcheck.finding.Sha256;
import dev.trailcheck.policy.Account;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;

/**
 * The organization that the caller's account manages, or for which it is a delegated administrator. {@code
 * callsPerSecond} bounds how fast it is asked; the clock keeps that pace, and is told nowhere.
 */
public record Organization(AwsAccess access, InstantSource clock, double callsPerSecond) {
    /** AWS names no number; from about ten calls a second on, tools of others were throttled. */
    public static final double CUSTOMARY_PACE = 5;

    private static final Pattern ID = Pattern.compile("[0-9]{12}");

    /** What was seen: the accounts by their ids, how many units are below the root, and by how many calls. */
    public record Snapshot(List<Account> accounts, int units, int calls) {
        public Snapshot {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * Asks for all accounts with the paths of their units and their tags.
     *
     * @throws MistakesException where AWS refuses, or cannot be asked
     */
    public Snapshot snapshot() {
        Region home = Home.of(access);
        PacedCalls calls = new PacedCalls(new Pace(callsPerSecond, clock));
        try (OrganizationsClient client = access.client(OrganizationsClient.builder(), home)) {
            OrganizationWalk walk = new OrganizationWalk(client, calls);
            Collection<OrganizationWalk.Found> found = walk.accounts();
            Map<String, Map<String, String>> tags = new AccountTags(
                            client,
                            () -> access.client(ResourceGroupsTaggingApiClient.builder(), home),
                            () -> Caller.of(access, home),
                            calls)
                    .of(found.stream().map(OrganizationWalk.Found::account).toList());
            List<Account> accounts = new ArrayList<>();
            found.forEach(one ->
                    accounts.add(account(one, tags.getOrDefault(one.account().id(), Map.of()))));
            return new Snapshot(accounts, walk.units(), calls.made());
        }
    }

    /**
     * Letters and digits that tell this organization, as this caller sees it, from every other: made of the caller, the
     * profile and the endpoint.
     *
     * @throws MistakesException where it cannot be known who calls
     */
    public String key() {
        Region home = Home.of(access);
        try {
            Caller caller = Caller.of(access, home);
            return Sha256.hex(String.join(
                    "\n",
                    Home.partition(home),
                    Endpoint.OF_ORGANIZATIONS
                            .getStringValue()
                            .or(Endpoint.OF_ALL::getStringValue)
                            .orElse(""),
                    access.profile(),
                    caller.account(),
                    caller.withoutSession()));
        } catch (SdkException | UncheckedIOException e) {
            throw new MistakesException(
                    List.of(AwsFault.of(e, Caller.ACTION, "the caller").mistake(PacedCalls.PLACE)));
        }
    }

    /** AWS retired Status for State; servers that are older know only the former. */
    private static Account account(OrganizationWalk.Found found, Map<String, String> tags) {
        if (!ID.matcher(String.valueOf(found.account().id())).matches()) {
            throw new MistakesException(List.of(Mistake.inFile(
                    PacedCalls.PLACE,
                    "AWS told of an account whose id has no 12 digits.",
                    "the endpoint is mistyped, and another server answers.")));
        }
        String state = found.account().stateAsString();
        String status = state == null ? found.account().statusAsString() : state;
        return new Account(found.account().id(), given(found.account().name()), found.ou(), given(status), tags);
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }
}
