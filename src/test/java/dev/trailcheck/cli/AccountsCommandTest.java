package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.source.ARecord;
import dev.trailcheck.source.aws.LoopbackCloudTrail;
import dev.trailcheck.source.aws.LoopbackOrganization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code accounts} and {@code --accounts aws}: what Organizations says, as a file, as policies see it, and as it is kept. */
class AccountsCommandTest {
    private static final String SNAPSHOT = """
            [
              {"id": "111122223333", "name": "management", "ou": "/Root", "status": "ACTIVE", "tags": {}},
              {"id": "444455556666", "name": "cameras \\u202e\\"gate\\"", "ou": "/Root/Prod", "status": "ACTIVE", "tags": {"team": "video"}},
              {"id": "777788889999", "name": "lab", "ou": "/Root/Lab", "status": "SUSPENDED", "tags": {}}
            ]
            """;

    @TempDir
    private Path folder;

    private final LoopbackCloudTrail aws = new LoopbackCloudTrail(1);
    private Desk desk;
    private Map<String, String> environment;

    @BeforeEach
    void an_organization_of_three_accounts() {
        desk = Desk.in(folder);
        environment =
                Map.of("XDG_CACHE_HOME", desk.path("cache").toAbsolutePath().toString());
        LoopbackOrganization organization = aws.organization();
        organization.account("", "111122223333", "management", "ACTIVE", Map.of());
        organization.account(
                organization.unit("", "Prod"),
                "444455556666",
                "cameras \u202e\"gate\"",
                "ACTIVE",
                Map.of("team", "video"));
        organization.account(organization.unit("", "Lab"), "777788889999", "lab", "SUSPENDED", Map.of());
    }

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void the_accounts_are_printed_or_written_and_can_be_read_again() {
        assertThat(desk.run("accounts")).isEqualTo(new Outcome(0, SNAPSHOT, ""));
        assertThat(desk.run("accounts", "--to", "accounts.json"))
                .isEqualTo(new Outcome(
                        0, "Wrote 3 accounts in 2 organizational units to accounts.json; it took 10 calls.\n", ""));
        assertThat(desk.text("accounts.json")).isEqualTo(SNAPSHOT);
        assertThat(desk.path("")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void what_keeps_it_from_asking_is_a_mistake() {
        aws.refuse("ListRoots", "AWSOrganizationsNotInUseException");
        assertThat(desk.run("accounts", "--to", "accounts.json")).isEqualTo(new Outcome(2, "", """
                organization: The account of these credentials belongs to no organization.
                  Maybe --profile or AWS_PROFILE names another account than was meant.
                1 mistake; nothing was written.
                """));
        assertThat(desk.has("accounts.json")).isFalse();
        assertThat(desk.run("accounts", "--to", "missing/accounts.json")).isEqualTo(new Outcome(2, "", """
                --to: No file can be written to 'missing/accounts.json'.
                  Maybe its folder is missing, or its permissions want changing.
                1 mistake; nothing was written.
                """));
    }

    @Test
    void policies_match_on_units_and_tags_that_aws_tells() {
        logs();
        desk.write("policy.yaml", """
                version: 1
                regions: {allowed: [eu-west-1]}
                overrides:
                  - match: {ou: "/Root/Lab"}
                    regions: {allowed: [us-west-2]}
                  - match: {tags: {team: video}}
                    regions: {allowed: [us-west-2]}
                """);
        desk.write("rules/elsewhere.drl", """
                package trailcheck.own
                rule "elsewhere"
                  @severity(high) @title("Elsewhere") @control("CIS AWS 3.0.0: 1.7") @since("0.1")
                when
                  $call : ApiCall( !policy.regions.empty, region not memberOf policy.regions )
                then
                  findings.report(drools, $call, "{actor} {called} {call}.");
                end
                """);

        Outcome asked = check("--accounts=aws", "--output=asked");
        desk.write("accounts.json", SNAPSHOT);
        Outcome read = check("--output=read");

        assertThat(asked.err()).isEmpty();
        assertThat(asked.exitCode()).isEqualTo(read.exitCode()).isEqualTo(1);
        assertThat(desk.text("asked/findings.json")).isEqualTo(desk.text("read/findings.json"));
        assertThat(new JsonMapper()
                        .readTree(desk.text("asked/findings.json"))
                        .path("findings")
                        .valueStream())
                .filteredOn(finding -> finding.path("rule").asString("").equals("elsewhere"))
                .extracting(finding -> finding.path("account").asString(""))
                .containsExactly("111122223333");
    }

    @Test
    void what_was_asked_is_kept_for_its_owner_alone() throws IOException {
        logs();
        assertThat(check("--accounts=aws").exitCode()).isEqualTo(1);
        String first = desk.text("reports/findings.json");
        assertThat(check("--accounts=aws").exitCode()).isEqualTo(1);

        assertThat(desk.text("reports/findings.json")).isEqualTo(first);
        assertThat(walks()).isEqualTo(1);
        assertThat(Files.readString(kept())).isEqualTo(SNAPSHOT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept().getParent())))
                .isEqualTo("rwx------");

        check("--accounts=aws", "--profile=another");
        assertThat(walks()).as("another profile shares nothing").isEqualTo(2);
    }

    @Test
    void what_is_kept_and_doubtful_is_asked_anew() throws IOException {
        logs();
        check("--accounts=aws");
        Path kept = kept();
        Path elsewhere = desk.path("elsewhere.json");
        List<Doubt> doubts = List.of(
                () -> Files.writeString(kept, "[{\"id\": \"1"),
                () -> Files.writeString(kept, "[]"),
                () -> Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-rw----")),
                () -> Files.setLastModifiedTime(
                        kept, FileTime.from(Instant.now().minus(Duration.ofHours(25)))),
                () -> Files.setLastModifiedTime(
                        kept, FileTime.from(Instant.now().plus(Duration.ofHours(1)))),
                () -> {
                    Files.move(kept, elsewhere);
                    Files.createSymbolicLink(kept, elsewhere);
                });
        for (Doubt doubt : doubts) {
            int before = walks();
            doubt.fall();
            assertThat(check("--accounts=aws").exitCode()).isEqualTo(1);
            assertThat(walks()).isEqualTo(before + 1);
            assertThat(Files.readString(kept)).isEqualTo(SNAPSHOT);
        }
        int before = walks();
        check("--accounts=aws", "--accounts-max-age=0h");
        assertThat(walks()).isEqualTo(before + 1);
    }

    @Test
    void where_aws_cannot_be_asked_it_is_a_mistake_told_with_the_others() {
        logs();
        aws.refuse("sts", "ExpiredToken");
        assertThat(check("--accounts=aws", "--threads=none")).isEqualTo(new Outcome(2, "", """
                --threads: 'none' is no number of threads.
                  Maybe a number from 1 to 999 was meant.
                organization: The credentials have expired.
                  Maybe they want renewing: aws sso login, or a new session.
                2 mistakes; nothing was judged.
                """));
        assertThat(check("--accounts=aws", "--accounts-max-age=often").err())
                .startsWith("--accounts-max-age: 'often' is no length of time.\n");
    }

    /** Something that befalls what is kept. */
    private interface Doubt {
        void fall() throws IOException;
    }

    private void logs() {
        desk.deliver(
                "logs/a.json",
                ARecord.named("DeleteSignalingChannel").id("1").with("recipientAccountId", "111122223333"),
                ARecord.named("UpdateSignalingChannel").id("2").with("recipientAccountId", "444455556666"),
                ARecord.named("UpdateSignalingChannel").id("3").with("recipientAccountId", "777788889999"));
    }

    private Outcome check(String... arguments) {
        String[] all = Stream.concat(Stream.of("check", "logs", "--format=json"), Stream.of(arguments))
                .toArray(String[]::new);
        return desk.runIn(environment, all);
    }

    private int walks() {
        return aws.organization().calls().getOrDefault("ListRoots", 0);
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(desk.path("cache/trailcheck"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
