package dev.trailcheck.source.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.trailcheck.policy.Account;
import dev.trailcheck.policy.AccountsText;
import dev.trailcheck.rule.MistakesException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Organizations tells of accounts, by how many calls, and what is told where it refuses. */
class OrganizationTest {
    private final LoopbackCloudTrail aws = new LoopbackCloudTrail(1);
    private final LoopbackOrganization organization = aws.organization();

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void accounts_come_with_the_path_of_their_unit_their_state_and_their_tags() {
        organization.beginsWithEmptyPages();
        String prod = organization.unit("", "Prod");
        String cameras = organization.unit(prod, "Cameras");
        organization.account(cameras, "444455556666", "cameras", "ACTIVE", Map.of("team", "video", "tier", ""));
        organization.account("", "111122223333", "management", "ACTIVE", Map.of());
        organization.account(prod, "222233334444", "old", "PENDING_CLOSURE", Map.of());
        organization.account(prod, "333344445555", "other server", "SUSPENDED", Map.of());
        organization.tellsStatusOnly("333344445555");

        Organization.Snapshot seen = snapshot();

        assertThat(seen.accounts())
                .containsExactly(
                        new Account("111122223333", "management", "/Root", "ACTIVE", Map.of()),
                        new Account("222233334444", "old", "/Root/Prod", "PENDING_CLOSURE", Map.of()),
                        new Account("333344445555", "other server", "/Root/Prod", "SUSPENDED", Map.of()),
                        new Account(
                                "444455556666",
                                "cameras",
                                "/Root/Prod/Cameras",
                                "ACTIVE",
                                Map.of("team", "video", "tier", "")));
        assertThat(seen.units()).isEqualTo(2);
        assertThat(AccountsText.of(seen.accounts()))
                .isEqualTo(AccountsText.of(snapshot().accounts()));
    }

    @Test
    void a_slash_in_a_name_does_not_look_like_a_unit_below_another() {
        organization.account(organization.unit("", "Prod/Cameras"), "444455556666", "cameras", "ACTIVE", Map.of());

        assertThat(snapshot().accounts()).extracting(Account::ou).containsExactly("/Root/Prod%2FCameras");
    }

    @Test
    void five_thousand_accounts_in_two_hundred_units_take_few_calls() {
        manyAccounts();

        Organization.Snapshot seen = snapshot();

        assertThat(seen.accounts())
                .hasSize(5000)
                .allSatisfy(
                        account -> assertThat(account.tags()).containsExactly(Map.entry("cost", "c" + account.id())));
        assertThat(seen.units()).isEqualTo(200);
        assertThat(organization.calls())
                .containsExactly(
                        Map.entry("GetResources", 50),
                        Map.entry("ListAccountsForParent", 401),
                        Map.entry("ListOrganizationalUnitsForParent", 201),
                        Map.entry("ListRoots", 1));
        assertThat(seen.calls()).as("and one that asks who calls").isEqualTo(654);
    }

    @Test
    void a_delegated_administrator_is_told_tags_one_by_one() {
        organization.isManagedBy("999900001111");
        manyAccounts();

        Organization.Snapshot seen = snapshot();

        assertThat(seen.accounts())
                .hasSize(5000)
                .allSatisfy(account -> assertThat(account.tags()).hasSize(1));
        assertThat(organization.calls())
                .containsEntry("ListTagsForResource", 5000)
                .doesNotContainKey("GetResources");
    }

    /** Units in two levels: 20 of 9 each, and 25 accounts in each of the 200. */
    private void manyAccounts() {
        for (int i = 0; i < 20; i++) {
            String above = organization.unit("", "Division " + i);
            fill(above, i * 10);
            for (int j = 1; j < 10; j++) {
                fill(organization.unit(above, "Team " + j), i * 10 + j);
            }
        }
    }

    private void fill(String unit, int number) {
        for (int k = 0; k < 25; k++) {
            String id = "%012d".formatted(500_000 + number * 25 + k);
            organization.account(unit, id, "account " + id, "ACTIVE", Map.of("cost", "c" + id));
        }
    }

    @Test
    void what_is_throttled_is_asked_again() {
        organization.throttlesEach(3);
        for (int i = 0; i < 30; i++) {
            organization.account("", "%012d".formatted(i), "a", "ACTIVE", Map.of("n", "" + i));
        }

        assertThat(snapshot().accounts())
                .hasSize(30)
                .allSatisfy(account -> assertThat(account.tags()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"us-gov-east-1, us-gov-west-1", "cn-north-1, cn-northwest-1", "eu-west-1, us-east-1"})
    void requests_are_signed_for_the_region_of_the_partition(String set, String signed) {
        System.setProperty("aws.region", set);
        organization.signsFor(signed);
        organization.account("", "444455556666", "cameras", "ACTIVE", Map.of());

        assertThat(snapshot().accounts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ListRoots|AWSOrganizationsNotInUseException|The account of these credentials belongs to no organization.",
                "ListRoots|AccessDeniedException|AWS denied organizations:ListRoots on the organization.",
                "ListAccountsForParent|AccessDeniedException|AWS denied organizations:ListAccountsForParent on /Root.",
                "ListTagsForResource|AccessDeniedException|AWS denied organizations:ListTagsForResource on the account 444455556666.",
                "ListRoots|ExpiredTokenException|The credentials have expired.",
                "ListRoots|UnrecognizedClientException|AWS does not know these credentials.",
                "ListRoots|InvalidSignatureException Signature expired: 20261031T100000Z is now earlier than 20261031T102000Z|The clock of this machine differs from that of AWS by more than 5 minutes.",
                "ListRoots|InvalidSignatureException|The secret key does not fit the access key.",
                "ListRoots|ServiceException|AWS answered ServiceException to organizations:ListRoots.",
            })
    void refusals_are_told_in_the_users_words(String operation, String code, String what) {
        organization.account("", "444455556666", "cameras", "ACTIVE", Map.of());
        aws.refuse(operation, code);

        assertThatThrownBy(this::snapshot)
                .isInstanceOf(MistakesException.class)
                .hasMessageStartingWith("organization: " + what + "\n  Maybe ");
    }

    @Test
    void without_credentials_it_is_told_that_there_are_none() {
        assumeThat(System.getenv()).doesNotContainKey("AWS_ACCESS_KEY_ID");
        List.of("aws.accessKeyId", "aws.secretAccessKey").forEach(System::clearProperty);
        System.setProperty("aws.profile", "nobody-has-such-a-profile");

        assertThatThrownBy(this::snapshot)
                .isInstanceOf(MistakesException.class)
                .hasMessageStartingWith("organization: There are no credentials for AWS.\n  Maybe ");
    }

    @Test
    void another_caller_profile_or_endpoint_has_another_key() {
        String own = key(Optional.empty());
        assertThat(key(Optional.empty())).isEqualTo(own);
        assertThat(key(Optional.of("other"))).isNotEqualTo(own);
        aws.sts().knows("AKIDEXAMPLE", "secret-of-example", "999900001111");
        assertThat(key(Optional.empty())).isNotEqualTo(own);
    }

    private static String key(Optional<String> profile) {
        try (AwsAccess access = AwsAccess.in(profile)) {
            return new Organization(access, Clock.systemUTC(), 10_000).key();
        }
    }

    private Organization.Snapshot snapshot() {
        try (AwsAccess access = AwsAccess.in(Optional.empty())) {
            return new Organization(access, Clock.systemUTC(), 10_000).snapshot();
        }
    }
}
