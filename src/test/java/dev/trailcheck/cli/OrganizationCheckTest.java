package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.source.ARecord;
import dev.trailcheck.source.aws.LoopbackCloudTrail;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code check} over the event history of all accounts of an organization, by a role in each. */
class OrganizationCheckTest {
    private static final String[] HISTORY = {"cloudtrail:us-west-2,eu-west-1", "--assume-role=AuditReader"};

    @TempDir
    private Path folder;

    private final LoopbackCloudTrail aws = new LoopbackCloudTrail(1);
    private Desk desk;

    @BeforeEach
    void an_organization() {
        desk = Desk.in(folder);
        String prod = aws.organization().unit("", "Prod");
        account("", LoopbackCloudTrail.ACCOUNT, "ACTIVE");
        account(prod, "222233334444", "ACTIVE");
        account(prod, "333344445555", "ACTIVE");
        account(prod, "444455556666", "SUSPENDED");
    }

    private void account(String unit, String id, String state) {
        aws.organization().account(unit, id, "account " + id, state, Map.of());
        ARecord delete = ARecord.named("DeleteSignalingChannel")
                .id(id)
                .with("recipientAccountId", id)
                .with(
                        "requestParameters.channelARN",
                        "arn:aws:kinesisvideo:us-west-2:%s:channel/gate/1700000000001".formatted(id));
        aws.page(id, "us-west-2", List.of(delete.at("2026-10-31T10:00:00Z").json()));
    }

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void every_active_account_is_judged_and_one_that_refuses_is_a_gap() {
        aws.closes("333344445555");

        Outcome outcome = check("--accounts=aws");
        String first = desk.text("reports/findings.json");
        check("--accounts=aws", "--threads=1");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(accounts("findings")).containsExactly("111122223333", "222233334444");
        assertThat(new JsonMapper().readTree(first).path("gaps").valueStream())
                .extracting(gap ->
                        gap.path("kind").asString("") + " " + gap.path("where").asString(""))
                .containsExactly("denied event-history/333344445555");
        assertThat(desk.text("reports/findings.json")).isEqualTo(first);
        assertThat(first).doesNotContain("secret-of", "token-of", "ASIASESSION", "AKIDEXAMPLE");
    }

    @Test
    void accounts_may_come_from_a_file_and_be_narrowed() {
        desk.run("accounts", "--to=accounts.json");

        check("--only-accounts=222233334444");
        assertThat(accounts("findings")).containsExactly("222233334444");

        assertThat(check("--only-accounts=444455556666")).isEqualTo(new Outcome(2, "", """
                --only-accounts: '444455556666' is none of the active accounts that are known.
                  Maybe it is mistyped, or what is known is of another time (--accounts-max-age).
                1 mistake; nothing was judged.
                """));
    }

    @Test
    void an_event_is_explained_that_lies_in_the_history_of_another_account() {
        desk.run("accounts", "--to=accounts.json");

        Outcome outcome = desk.run(
                "explain", ARecord.eventId("222233334444"), HISTORY[0], HISTORY[1], "--only-accounts=222233334444");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void a_role_without_accounts_or_history_is_a_mistake() {
        assertThat(check().err()).isEqualTo("""
                --assume-role: It goes over the accounts of an organization, and none are known.
                  Maybe --accounts aws was forgotten, or --accounts FILE.
                1 mistake; nothing was judged.
                """);
        desk.run("accounts", "--to=accounts.json");
        assertThat(desk.check("s3://trails", "--assume-role=AuditReader").err()).isEqualTo("""
                --assume-role: It leads into accounts to read their event history, and none is named.
                  Maybe cloudtrail:all was meant as SOURCE; a bucket is read in a role by a profile that names it (--profile).
                1 mistake; nothing was judged.
                """);
        assertThat(desk.check("cloudtrail:us-west-2", "--external-id=42").err()).isEqualTo("""
                --external-id: It is said of a role, and none is assumed.
                  Maybe --assume-role was forgotten.
                1 mistake; nothing was judged.
                """);
    }

    private Outcome check(String... more) {
        String[] all = new String[HISTORY.length + more.length];
        System.arraycopy(HISTORY, 0, all, 0, HISTORY.length);
        System.arraycopy(more, 0, all, HISTORY.length, more.length);
        return desk.check(all);
    }

    private List<String> accounts(String list) {
        JsonNode report = new JsonMapper().readTree(desk.text("reports/findings.json"));
        return report.path(list)
                .valueStream()
                .map(one -> one.path("account").asString(""))
                .toList();
    }
}
