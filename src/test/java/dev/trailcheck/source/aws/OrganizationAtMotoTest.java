package dev.trailcheck.source.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.trailcheck.event.Gap;
import dev.trailcheck.policy.Account;
import dev.trailcheck.rule.MistakesException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Tag;

/** The same calls at a server that is not ours. */
class OrganizationAtMotoTest {
    /** Moto's own, which manages the organization. */
    private static final String MANAGEMENT = "123456789012";

    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        Optional<Path> program = MotoServer.program();
        assumeThat(program).as("moto_server on the PATH").isPresent();
        open.add(MotoServer.start(program.orElseThrow()));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void its_accounts_come_with_units_and_tags_and_can_be_entered() {
        try (AwsAccess access = AwsAccess.in(Optional.empty());
                OrganizationsClient client = access.client(OrganizationsClient.builder(), Region.US_EAST_1)) {
            client.createOrganization(asked -> asked.featureSet("ALL"));
            String root = client.listRoots().roots().get(0).id();
            String prod = unit(client, root, "Prod");
            String cameras = unit(client, prod, "Cameras");
            List<String> ids = IntStream.range(0, 25)
                    .mapToObj(i -> account(client, root, cameras, "camera " + i))
                    .toList();

            List<Account> seen = new Organization(access, Clock.systemUTC(), 1_000)
                    .snapshot()
                    .accounts();

            assertThat(seen).extracting(Account::id).containsAll(ids).contains(MANAGEMENT);
            assertThat(seen)
                    .filteredOn(account -> !account.id().equals(MANAGEMENT))
                    .hasSize(25)
                    .allSatisfy(account -> {
                        assertThat(account.ou()).isEqualTo("/Root/Prod/Cameras");
                        assertThat(account.status()).isEqualTo("ACTIVE");
                        assertThat(account.tags()).isEqualTo(Map.of("name", account.name()));
                    });
            canBeEntered(ids, access);
        }
    }

    private static void canBeEntered(List<String> ids, AwsAccess access) {
        List<Gap> gaps = new ArrayList<>();
        AssumedRole role =
                AssumedRole.of("AuditReader", "", "nightly", new ArrayList<>()).orElseThrow();
        assertThat(new RoleReach(ids, role).accounts(access, Region.US_WEST_2, gaps::add))
                .hasSize(25)
                .allSatisfy(reached -> assertThat(
                                Caller.of(reached.access(), Region.US_WEST_2).account())
                        .isEqualTo(reached.account()));
        assertThat(gaps).isEmpty();
    }

    @Test
    void an_account_without_an_organization_is_told_so() {
        try (AwsAccess access = AwsAccess.in(Optional.empty())) {
            Organization organization = new Organization(access, Clock.systemUTC(), 1_000);
            assertThatThrownBy(organization::snapshot)
                    .isInstanceOf(MistakesException.class)
                    .hasMessageStartingWith(
                            "organization: The account of these credentials belongs to no organization.");
        }
    }

    private static String unit(OrganizationsClient client, String parent, String name) {
        return client.createOrganizationalUnit(asked -> asked.parentId(parent).name(name))
                .organizationalUnit()
                .id();
    }

    private static String account(OrganizationsClient client, String from, String to, String name) {
        String id = client.createAccount(asked -> asked.accountName(name)
                        .email("camera@example.com")
                        .tags(Tag.builder().key("name").value(name).build()))
                .createAccountStatus()
                .accountId();
        client.moveAccount(asked -> asked.accountId(id).sourceParentId(from).destinationParentId(to));
        return id;
    }
}
