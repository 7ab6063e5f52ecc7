package dev.trailcheck.cli;

import static dev.trailcheck.source.aws.TroubledConnections.cut;
import static dev.trailcheck.source.aws.TroubledConnections.error;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.evidence.SignedTree;
import dev.trailcheck.source.ARecord;
import dev.trailcheck.source.aws.LoopbackCloudTrail;
import dev.trailcheck.source.aws.LoopbackS3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way of an auditor: an organization's trail in a bucket, fifty accounts that Organizations knows, and a network that
 * loses, slows and refuses. What is judged in AWS, what was fetched, and what was copied by hand is all the same.
 */
class WholeFlowTest {

    private static final int ACCOUNTS = 50;
    private static final String ORGANIZATION = "o-exampleorg1";

    @TempDir
    private Path folder;

    private Desk desk;
    private LoopbackS3 s3;
    private LoopbackCloudTrail aws;

    @BeforeEach
    void an_organization_with_a_trail() throws Exception {
        desk = Desk.in(folder);
        desk.write("keys.json", SignedTree.listed(SignedTree.KEY));
        desk.write("policy.yaml", """
                version: 1
                regions: {allowed: [us-west-2]}
                overrides:
                  - match: {ou: /Root/Cameras}
                    regions: {allowed: [eu-west-1]}
                  - match: {tags: {team: yard}}
                    regions: {allowed: [us-west-2, eu-west-1]}
                """);
        aws = new LoopbackCloudTrail(1);
        s3 = LoopbackS3.start();
        Map<String, String> signatures = new TreeMap<>();
        String cameras = aws.organization().unit("", "Cameras");
        for (int i = 0; i < ACCOUNTS; i++) {
            String id = i == 0 ? LoopbackCloudTrail.ACCOUNT : "%012d".formatted(222200000000L + i);
            aws.organization()
                    .account(
                            i % 2 == 0 ? cameras : "",
                            id,
                            "account " + i,
                            "ACTIVE",
                            i % 10 == 4 ? Map.of("team", "yard") : Map.of());
            SignedTree tree = new SignedTree(desk.path("copied"))
                    .ofMember(id, ORGANIZATION)
                    .holding("a", ARecord.delivery(call(id, "DeleteSignalingChannel", "00:05", "gate")))
                    .holding("b", ARecord.delivery(call(id, "UpdateSignalingChannel", "01:05", "yard")))
                    .hour(0, "a")
                    .hour(1, "b")
                    .hour(2);
            signatures.putAll(tree.saved().byKey());
        }
        s3.fill("bucket", "", desk.path("copied"));
        signatures.forEach((key, signature) -> {
            s3.put(
                    "bucket",
                    key,
                    bytes(desk.path("copied/" + key)),
                    Map.of("signature", signature, "signature-algorithm", "SHA256withRSA"));
            desk.write(
                    "copied/" + key + ".metadata.json",
                    "{\"signature\":\"%s\",\"signature-algorithm\":\"SHA256withRSA\"}".formatted(signature));
        });
    }

    private static ARecord call(String account, String name, String time, String channel) {
        return ARecord.named(name)
                .id(account + name)
                .at("2026-10-01T%s:00Z".formatted(time))
                .with("recipientAccountId", account)
                .with("userIdentity.accountId", account)
                .with(
                        "requestParameters.channelARN",
                        "arn:aws:kinesisvideo:us-west-2:%s:channel/%s/1700000000001".formatted(account, channel));
    }

    @AfterEach
    void close() throws Exception {
        s3.close();
        aws.close();
    }

    @Test
    void the_bucket_what_was_fetched_and_a_copy_by_hand_are_judged_alike_over_a_bad_network() {
        AtomicInteger turn = new AtomicInteger();
        s3.connections().befallenBy((request, answer, client) -> {
            switch (turn.incrementAndGet() % 29) {
                case 2 -> client.getOutputStream().write(error("503 Slow Down", "SlowDown"));
                case 5 -> client.getOutputStream().write(cut(answer, answer.length / 3));
                case 7 -> throw new IOException("reset");
                case 9 -> {
                    Thread.sleep(20);
                    client.getOutputStream().write(answer);
                }
                default -> client.getOutputStream().write(answer);
            }
        });

        assertThat(desk.run("accounts", "--to=accounts.json").exitCode()).isZero();
        Outcome fetched = desk.run("fetch", "s3://bucket", "--to=fetched");
        assertThat(fetched.err()).isEmpty();
        assertThat(fetched.out()).startsWith("WHOLE  250 files fetched (");
        for (String place : new String[] {"s3://bucket", "fetched", "copied"}) {
            Outcome verified = desk.run("verify", place, "--public-keys=keys.json");
            assertThat(verified.out()).startsWith("WHOLE  150 of 150 digests and 100 of 100 log files are valid.");
            desk.run(
                    "check",
                    place,
                    "--verify",
                    "--public-keys=keys.json",
                    "--format=all",
                    "--output=of-" + place.replace("s3://", ""));
        }

        assertThat(tree("of-fetched")).isEqualTo(tree("of-copied"));
        assertThat(tree("of-bucket")).isEqualTo(tree("of-copied"));
        JsonNode told = JsonMapper.shared().readTree(desk.text("of-bucket/findings.json"));
        assertThat(told.path("verdict").asString()).isEqualTo("fail");
        assertThat(told.path("gaps")).isEmpty();
        assertThat(told.path("coverage").path("judged").asInt()).isEqualTo(2 * ACCOUNTS);
        assertThat(told.path("coverage").path("duplicate").asInt()).isZero();
        assertThat(told.path("coverage").path("accounts")).hasSize(ACCOUNTS);
        assertThat(told.path("findings").findValuesAsString("integrity"))
                .contains("verified")
                .doesNotContain("unverified", "tampered");
    }

    private Map<String, String> tree(String name) {
        Path root = desk.path(name);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(root.relativize(file).toString(), new String(bytes(file), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
