package dev.trailcheck.cli;

import static dev.trailcheck.source.aws.TroubledConnections.NONE;
import static dev.trailcheck.source.aws.TroubledConnections.cut;
import static dev.trailcheck.source.aws.TroubledConnections.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.source.ARecord;
import dev.trailcheck.source.aws.LoopbackS3;
import dev.trailcheck.source.aws.TroubledConnections.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} over objects in S3: a server that checks signatures, over HTTP, with a network that is not kind. */
class S3CheckTest {
    private static final String TREE = "logs/AWSLogs/o-abc123/";

    @TempDir
    Path folder;

    private Desk desk;
    private LoopbackS3 s3;

    @BeforeEach
    void a_bucket_of_an_organization() throws Exception {
        desk = Desk.in(folder);
        s3 = LoopbackS3.start();
        for (String account : new String[] {"111122223333", "444455556666"}) {
            for (String region : new String[] {"eu-west-1", "us-west-2"}) {
                for (int day = 1; day <= 4; day++) {
                    deliver(account, region, day);
                }
            }
        }
        desk.write(TREE + "111122223333/Config/us-west-2/config.json", "{}");
        s3.fill("evidence", "trails/", desk.path("logs"));
        Files.delete(desk.path(TREE + "111122223333/Config/us-west-2/config.json"));
    }

    @AfterEach
    void close() throws Exception {
        s3.close();
    }

    private void deliver(String account, String region, int day) {
        String name = "%s/CloudTrail/%s/2026/10/%02d/%s_CloudTrail_%s_202610%02dT0810Z_a.json.gz"
                .formatted(account, region, day, account, region, day);
        desk.deliver(
                TREE + name,
                ARecord.named("DeleteSignalingChannel").id(name).at("2026-10-%02dT08:00:00Z".formatted(day)));
    }

    @Test
    void a_bucket_and_a_folder_that_hold_the_same_come_to_the_same_reports() {
        Outcome byFolder = desk.check("logs", "--output=by-folder");
        Outcome byBucket = desk.check("s3://evidence/trails", "--output=by-bucket");
        assertThat(byBucket.exitCode())
                .as(byBucket.err())
                .isEqualTo(byFolder.exitCode())
                .isEqualTo(1);
        sameReports("by-folder", "by-bucket");
    }

    @Test
    void only_what_is_wanted_is_listed() {
        s3.connections().befallenBy(NONE);
        desk.check(
                "s3://evidence/trails/",
                "--only-accounts=444455556666",
                "--only-regions=eu-west-1",
                "--since=2026-10-02",
                "--until=2026-10-02");
        assertThat(s3.connections().listings())
                .as("trails/, AWSLogs/, o-abc123/, the account, CloudTrail/, and the region from its second day on")
                .hasSize(6)
                .last()
                .asString()
                .contains("start-after")
                .contains("eu-west-1");
        assertThat(s3.connections().requests())
                .filteredOn(line -> line.contains(".json.gz"))
                .as("the day, and the 24 hours in which it may be late")
                .hasSize(2)
                .allMatch(line -> line.contains("/2026/10/02/") || line.contains("/2026/10/03/"));
    }

    @Test
    void a_prefix_may_point_into_the_middle_of_a_tree() {
        Outcome outcome =
                desk.check("s3://evidence/trails/AWSLogs/o-abc123/444455556666/CloudTrail/eu-west-1/2026/10/");
        assertThat(outcome.err()).isEmpty();
        assertThat(desk.text("reports/findings.json"))
                .contains("\"AWSLogs/o-abc123/444455556666/CloudTrail/eu-west-1/2026/10/01/")
                .doesNotContain("111122223333/CloudTrail");
    }

    @Test
    void what_breaks_on_the_way_is_fetched_again_and_nothing_is_lost_or_doubled() {
        desk.check("logs", "--output=by-folder");
        Set<String> met = ConcurrentHashMap.newKeySet();
        s3.connections().befallenBy(once(met, (request, answer, client) -> {
            switch (Math.floorMod(request.lines().findFirst().orElse("").hashCode(), 4)) {
                case 0 -> client.getOutputStream().write(error("503 Slow Down", "SlowDown"));
                case 1 -> client.getOutputStream().write(cut(answer, 40));
                case 2 -> {
                    client.getOutputStream().write(cut(answer, 20));
                    client.getOutputStream().flush();
                    throw new IOException("reset");
                }
                default -> {
                    Thread.sleep(100);
                    client.getOutputStream().write(answer);
                }
            }
        }));
        Outcome outcome = desk.check("s3://evidence/trails", "--output=troubled");
        assertThat(outcome.exitCode()).as(outcome.out()).isEqualTo(1);
        sameReports("by-folder", "troubled");
    }

    @Test
    void an_object_that_breaks_again_and_again_is_a_gap() {
        s3.connections()
                .befallenBy((request, answer, client) -> client.getOutputStream()
                        .write(
                                request.contains("444455556666_CloudTrail_eu-west-1_20261002")
                                        ? cut(answer, 1)
                                        : answer));
        desk.check("s3://evidence/trails");
        assertThat(desk.text("reports/findings.json"))
                .contains("\"unreadable\"")
                .contains("\"judged\": 15");
    }

    @Test
    void what_is_denied_archived_or_gone_is_a_gap_and_the_rest_is_judged() {
        s3.connections()
                .befallenBy((request, answer, client) -> client.getOutputStream()
                        .write(
                                request.contains("_20261001T")
                                        ? error("403 Forbidden", "AccessDenied")
                                        : request.contains("_20261002T")
                                                ? error("403 Forbidden", "InvalidObjectState")
                                                : request.contains("_20261003T")
                                                        ? error("404 Not Found", "NoSuchKey")
                                                        : answer));
        Outcome outcome = desk.check("s3://evidence/trails");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(desk.text("reports/findings.json"))
                .contains("AWS denied s3:GetObject on s3://evidence/trails/AWSLogs/")
                .contains("\"archived\"")
                .contains("The object is gone.");
    }

    @Test
    void an_account_that_may_not_be_listed_is_a_gap() {
        s3.connections()
                .befallenBy((request, answer, client) -> client.getOutputStream()
                        .write(
                                request.contains("list-type=2")
                                                && request.contains("prefix=trails%2FAWSLogs%2Fo-abc123%2F4444")
                                        ? error("403 Forbidden", "AccessDenied")
                                        : answer));
        assertThat(desk.check("s3://evidence/trails").exitCode()).isEqualTo(1);
        assertThat(desk.text("reports/findings.json"))
                .contains("AWS denied s3:ListBucket on s3://evidence/trails/AWSLogs/o-abc123/444455556666/");
    }

    @Test
    void nothing_that_can_be_read_is_no_pass() {
        s3.connections()
                .befallenBy((request, answer, client) ->
                        client.getOutputStream().write(error("400 Bad Request", "ExpiredToken")));
        Outcome outcome = desk.check("s3://evidence/trails");
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.out()).contains("The credentials have expired.").contains("aws sso login");
        assertThat(outcome.out() + outcome.err() + desk.text("reports/findings.json"))
                .doesNotContain(LoopbackS3.SECRET);
        s3.connections().befallenBy(NONE);
        assertThat(desk.check("s3://evidenze").out()).contains("There is no such bucket.");
        assertThat(desk.check("s3://e").err()).contains("This names no bucket.");
    }

    private void sameReports(String one, String other) {
        assertThat(desk.text(other + "/findings.json")).isEqualTo(desk.text(one + "/findings.json"));
        assertThat(desk.text(other + "/findings.sarif")).isEqualTo(desk.text(one + "/findings.sarif"));
    }

    /** Of each request only the first is troubled. */
    private static Trouble once(Set<String> met, Trouble trouble) {
        return (request, answer, client) -> {
            if (met.add(request.lines().findFirst().orElse(""))) {
                trouble.befall(request, answer, client);
            } else {
                NONE.befall(request, answer, client);
            }
        };
    }
}
