package dev.trailcheck.source.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Gap;
import dev.trailcheck.rule.Mistake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/** How other accounts are entered, and what is told of one that lets nobody in. */
class RoleReachTest {
    private static final AssumedRole READER = role("audit/Reader", "", "nightly");

    private final LoopbackCloudTrail aws = new LoopbackCloudTrail(100);
    private final AwsAccess access = AwsAccess.in(Optional.empty());
    private final List<Gap> gaps = new ArrayList<>();

    @AfterEach
    void close() {
        access.close();
        aws.close();
    }

    @Test
    void fifty_accounts_are_entered_and_one_that_refuses_is_one_gap() {
        List<String> all =
                IntStream.range(0, 50).mapToObj("2222%08d"::formatted).toList();
        aws.sts().closes("222200000007");

        assertThat(entered(all, READER))
                .containsExactlyElementsOf(all.stream()
                        .filter(account -> !account.equals("222200000007"))
                        .toList());
        assertThat(gaps)
                .containsExactly(
                        new Gap(
                                "denied",
                                "event-history/222200000007",
                                "AWS denied sts:AssumeRole on arn:aws:iam::222200000007:role/audit/Reader.",
                                "there is no such role, it does not trust the caller or wants an --external-id, or the caller's policy lacks it."));
        assertThat(aws.sts().assumed()).hasSize(49).contains("arn:aws:iam::222200000006:role/audit/Reader nightly");
    }

    @Test
    void the_callers_own_account_is_read_as_the_caller() {
        assertThat(entered(List.of(LoopbackCloudTrail.ACCOUNT, "222233334444"), READER))
                .containsExactly(LoopbackCloudTrail.ACCOUNT, "222233334444");
        assertThat(aws.sts().assumed()).containsExactly("arn:aws:iam::222233334444:role/audit/Reader nightly");
    }

    @Test
    void an_external_id_is_said_where_the_role_asks_for_it() {
        aws.sts().asksFor("camera/42");
        assertThat(entered(List.of("222233334444"), READER)).isEmpty();
        assertThat(entered(List.of("222233334444"), role("Reader", "camera/42", "nightly")))
                .containsExactly("222233334444");
    }

    @Test
    void roles_of_other_partitions_are_named_there() {
        System.setProperty("aws.region", "us-gov-west-1");
        new RoleReach(List.of("222233334444"), READER).accounts(access, Region.US_GOV_WEST_1, gaps::add);
        assertThat(aws.sts().assumed()).containsExactly("arn:aws-us-gov:iam::222233334444:role/audit/Reader nightly");
    }

    @Test
    void what_was_given_is_renewed_before_it_expires() throws InterruptedException {
        IntStream.range(0, 3).forEach(page -> aws.page("222233334444", "us-west-2", List.of("{}")));
        aws.sts().givesFor(Duration.ofSeconds(1));
        Reach.Reached account = new RoleReach(List.of("222233334444"), READER)
                .accounts(access, Region.US_WEST_2, gaps::add)
                .get(0);
        Instant end = Instant.parse("2026-10-02T00:00:00Z");
        try (Pages pages = new EventHistoryPages(
                account.access().client(CloudTrailClient.builder(), Region.US_WEST_2),
                new EventHistoryChoice.Stretch(end.minusSeconds(60), end, false),
                new Pace(100, Clock.systemUTC()))) {
            for (int i = 0; i < 3; i++) {
                assertThat(pages.next()).contains(List.of("{}"));
            }
        }
        assertThat(aws.sts().assumed()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arn:aws:iam::1:role/Reader||nightly|--assume-role: 'arn:aws:iam::1:role/Reader' is no name of a role.",
                "a b||nightly|--assume-role: 'a b' is no name of a role.",
                "Reader|x|nightly|--external-id: This is no external id.",
                "Reader||n|--role-session-name: 'n' is no name of a session.",
            })
    void words_that_cannot_be_are_mistakes(String name, String externalId, String session, String told) {
        List<Mistake> mistakes = new ArrayList<>();
        assertThat(AssumedRole.of(name, externalId == null ? "" : externalId, session, mistakes))
                .isEmpty();
        assertThat(mistakes).singleElement().asString().startsWith(told + "\n  Maybe ");
    }

    private static AssumedRole role(String name, String externalId, String session) {
        return AssumedRole.of(name, externalId, session, new ArrayList<>()).orElseThrow();
    }

    private List<String> entered(List<String> accounts, AssumedRole role) {
        return new RoleReach(accounts, role)
                .accounts(access, Region.US_WEST_2, gaps::add).stream()
                        .map(Reach.Reached::account)
                        .toList();
    }
}
