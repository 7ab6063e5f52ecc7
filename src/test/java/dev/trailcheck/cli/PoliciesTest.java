package dev.trailcheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.source.ARecord;
import dev.trailcheck.source.aws.ATrail;
import dev.trailcheck.source.aws.CallRecorder;
import dev.trailcheck.source.aws.Errand;
import dev.trailcheck.source.aws.LoopbackCloudTrail;
import dev.trailcheck.source.aws.LoopbackKeys;
import dev.trailcheck.source.aws.LoopbackS3;
import dev.trailcheck.source.aws.LoopbackTrails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The policies of docs/aws.md come from one table, which {@code -Dgolden=renew} writes there anew, and the table is what
 * the commands really call.
 */
class PoliciesTest {

    private static final Path PAGE = ProjectFolders.ROOT.resolve("docs/aws.md");
    private static final Pattern POLICY =
            Pattern.compile("(<!-- policy: ([a-z0-9-]+) -->\n```json\n)(.*?)(```\n)", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void each_command_calls_what_the_table_names_and_nothing_else(Errand errand) throws Exception {
        switch (errand) {
            case S3 -> s3();
            case EVENT_HISTORY -> eventHistory();
            case TRAILS -> trails();
            case KEYS -> keys();
            case ORGANIZATION -> organization();
            case ROLES -> roles();
        }
        assertThat(CallRecorder.calls()).isEqualTo(errand.calls());
    }

    private void s3() throws Exception {
        Desk desk = Desk.in(folder);
        desk.deliver(
                "logs/AWSLogs/111122223333/CloudTrail/us-west-2/2026/10/08/a.json.gz",
                ARecord.named("DeleteSignalingChannel"));
        LoopbackS3 aws = LoopbackS3.start();
        try {
            aws.fill("evidence", "", desk.path("logs"));
            CallRecorder.forget();
            assertThat(desk.check("s3://evidence").exitCode()).isEqualTo(1);
        } finally {
            aws.close();
        }
    }

    private void eventHistory() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(100)) {
            aws.page("us-west-2", List.of());
            CallRecorder.forget();
            Desk.in(folder).check("cloudtrail:us-west-2");
        }
    }

    private void trails() {
        try (LoopbackTrails aws = new LoopbackTrails(ATrail.whole("main"))) {
            CallRecorder.forget();
            assertThat(Desk.in(folder).run("trail").err()).isEmpty();
            assertThat(aws.calls()).hasSize(4);
        }
    }

    private void keys() throws Exception {
        SignedDesk signed = SignedDesk.in(folder);
        LoopbackS3 credentials = LoopbackS3.start();
        try (LoopbackKeys keys = new LoopbackKeys()) {
            CallRecorder.forget();
            signed.desk().run("verify", "logs", "--object-metadata=metadata.json", "--public-keys=aws");
            assertThat(keys.asked()).isNotEmpty();
        } finally {
            credentials.close();
        }
    }

    /** The tags of few accounts are asked for otherwise than those of many. */
    private void organization() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(1)) {
            CallRecorder.forget();
            accounts(aws, 1, 2);
            assertThat(Desk.in(folder).run("accounts").exitCode()).isZero();
            accounts(aws, 3, 101);
            assertThat(Desk.in(folder).run("accounts").exitCode()).isZero();
        }
    }

    private void roles() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(1)) {
            accounts(aws, 1, 2);
            Desk desk = Desk.in(folder);
            desk.run("accounts", "--to=accounts.json");
            CallRecorder.forget();
            desk.check("cloudtrail:us-west-2", "--assume-role=AuditReader");
        }
    }

    private static void accounts(LoopbackCloudTrail aws, int first, int last) {
        for (int i = first; i <= last; i++) {
            String id = i == 1 ? LoopbackCloudTrail.ACCOUNT : "%012d".formatted(222200000000L + i);
            aws.organization().account("", id, "account " + id, "ACTIVE", Map.of());
        }
    }

    @Test
    void the_page_holds_the_policies_of_the_table() throws IOException {
        if ("renew".equals(System.getProperty("golden"))) {
            Files.writeString(
                    PAGE,
                    POLICY.matcher(Files.readString(PAGE, UTF_8))
                            .replaceAll(found ->
                                    Matcher.quoteReplacement(found.group(1) + policy(found.group(2)) + found.group(4))),
                    UTF_8);
        }
        Map<String, String> written = new TreeMap<>();
        POLICY.matcher(Files.readString(PAGE, UTF_8))
                .results()
                .forEach(found -> written.put(found.group(2), found.group(3)));

        Map<String, String> table = new TreeMap<>();
        List.of(Errand.values()).forEach(errand -> table.put(errand.word(), policy(errand.word())));
        assertThat(written).isEqualTo(table);
        assertThat(Files.readString(PAGE, UTF_8).split("```json", -1)).hasSize(written.size() + 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_policy_is_one_to_IAM(Errand errand) {
        JsonNode policy = new JsonMapper().readTree(policy(errand.word()));

        assertThat(policy.propertyNames()).containsExactly("Version", "Statement");
        assertThat(policy.path("Version").stringValue()).isEqualTo("2012-10-17");
        for (JsonNode statement : policy.path("Statement")) {
            assertThat(statement.path("Effect").stringValue()).isEqualTo("Allow");
            assertThat(statement.path("Action").stringValue()).matches("[a-z0-9]+:[A-Z][A-Za-z0-9]+");
            assertThat(statement.path("Resource").stringValue()).matches("\\*|arn:aws:[^ ]+");
        }
    }

    @Test
    void the_command_prints_the_policy_of_what_is_named() {
        Desk desk = new Desk(folder);

        assertThat(desk.run("permissions", "trail", "cloudtrail")).isEqualTo(new Outcome(0, """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {"Effect": "Allow", "Action": "cloudtrail:LookupEvents", "Resource": "*"},
                    {"Effect": "Allow", "Action": "cloudtrail:DescribeTrails", "Resource": "*"},
                    {"Effect": "Allow", "Action": "cloudtrail:GetTrailStatus", "Resource": "arn:aws:cloudtrail:*:*:trail/*"},
                    {"Effect": "Allow", "Action": "cloudtrail:GetEventSelectors", "Resource": "arn:aws:cloudtrail:*:*:trail/*"}
                  ]
                }
                """, ""));
        assertThat(desk.run("permissions", "trial")).isEqualTo(new Outcome(2, "", """
                FOR: Nothing is called 'trial' here.
                  Maybe you meant 'trail'?
                1 mistake; nothing was judged.
                """));
    }

    private String policy(String word) {
        return new Desk(folder).run("permissions", word).out();
    }
}
