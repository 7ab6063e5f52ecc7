package dev.trailcheck.cli;

import static dev.trailcheck.source.aws.TroubledConnections.NONE;
import static dev.trailcheck.source.aws.TroubledConnections.cut;
import static dev.trailcheck.source.aws.TroubledConnections.error;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.evidence.SavedSignatures;
import dev.trailcheck.evidence.SignedTree;
import dev.trailcheck.finding.Sha256;
import dev.trailcheck.source.ARecord;
import dev.trailcheck.source.aws.LoopbackS3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fetch} from a bucket with signed digests, over HTTP, with a network that is not kind. */
class S3FetchTest {
    private static final String SOURCE = "s3://bucket/trails";
    private static final String DELETE_LOG = "trails/" + SignedDesk.DELETE_LOG;
    private static final String UPDATE_LOG = "trails/" + SignedDesk.UPDATE_LOG;

    @TempDir
    Path folder;

    private Desk desk;
    private LoopbackS3 s3;

    @BeforeEach
    void a_bucket_with_logs_and_signed_digests() throws Exception {
        desk = Desk.in(folder);
        desk.write("keys.json", SignedTree.listed(SignedTree.KEY));
        SignedTree tree = new SignedTree(desk.path("bucket"))
                .underPrefix("trails")
                .holding("a", ARecord.delivery(SignedDesk.DELETE))
                .holding("b", ARecord.delivery(SignedDesk.UPDATE))
                .hour(0, "a")
                .hour(1, "b")
                .hour(2);
        s3 = LoopbackS3.start();
        s3.fill("bucket", "", desk.path("bucket"));
        SavedSignatures saved = tree.saved();
        saved.byKey().forEach((key, signature) -> s3.put("bucket", key, bytes("bucket/" + key), signed(signature)));
    }

    @AfterEach
    void close() throws Exception {
        s3.close();
    }

    private static Map<String, String> signed(String signature) {
        return Map.of("signature", signature, "signature-algorithm", "SHA256withRSA");
    }

    @Test
    void what_was_fetched_is_verified_and_judged_like_the_bucket() {
        Outcome fetched = fetch();
        assertThat(fetched.err()).isEmpty();
        assertThat(fetched.exitCode()).isZero();
        assertThat(fetched.out()).endsWith("""
                Digests: 3 signatures kept, 0 without one.
                Manifest: kept/.trailcheck/manifest.jsonl
                Go on with:
                  trailcheck verify kept/trails
                  trailcheck check kept/trails
                """).startsWith("WHOLE  5 files fetched (");

        for (String kept : new String[] {"kept", "kept/trails"}) {
            Outcome verified = desk.run("verify", kept, "--public-keys=keys.json");
            assertThat(verified.exitCode()).as(verified.out()).isZero();
            assertThat(verified.out()).startsWith("WHOLE  3 of 3 digests and 2 of 2 log files are valid.");
        }
        for (String since : new String[] {"2026-01-01", "2026-10-01T01:00:00Z"}) {
            desk.run("check", SOURCE, "--since", since, "--format=all", "--output=of-bucket");
            desk.run("check", "kept/trails", "--since", since, "--format=all", "--output=of-folder");
            assertThat(tree("of-folder")).isEqualTo(tree("of-bucket")).containsKey("findings.html");
        }
    }

    @Test
    void bytes_and_times_are_those_of_the_bucket_and_the_manifest_says_so() throws IOException {
        fetch("--threads=3");
        assertThat(files("kept")).containsAllEntriesOf(tree("bucket"));
        List<String> lines =
                desk.text("kept/.trailcheck/manifest.jsonl").lines().toList();
        assertThat(lines)
                .hasSize(8)
                .isSorted()
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "{\"file\":\"%s\",\"sha256\":\"%s\",\"bytes\":%d,\"bucket\":\"s3://bucket\",\"etag\":"
                                        .formatted(
                                                DELETE_LOG,
                                                Sha256.hex(bytes("bucket/" + DELETE_LOG)),
                                                bytes("bucket/" + DELETE_LOG).length))
                        .contains("\"lastModified\":\""
                                + Files.getLastModifiedTime(desk.path("kept/" + DELETE_LOG))
                                        .toInstant() + "\"}"));

        desk.run("fetch", SOURCE, "--to=again", "--threads=1");
        assertThat(tree("again")).isEqualTo(tree("kept"));
    }

    @Test
    void a_second_run_asks_for_no_object_and_changes_nothing() {
        fetch();
        Map<String, String> first = tree("kept");
        s3.connections().befallenBy(NONE);
        Outcome again = fetch();
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).startsWith("WHOLE  0 files fetched (0 bytes), 5 already there (");
        assertThat(s3.connections().requests()).isEqualTo(s3.connections().listings());
        assertThat(tree("kept")).isEqualTo(first);
    }

    @Test
    void a_copy_by_another_tool_is_taken_over_by_its_md5() {
        tree("bucket").keySet().forEach(name -> desk.write("kept/" + name, bytes("bucket/" + name)));
        s3.connections().befallenBy(NONE);
        assertThat(fetch().out()).startsWith("WHOLE  0 files fetched (0 bytes), 5 already there (");
        assertThat(s3.connections().requests()).noneMatch(line -> line.startsWith("GET") && line.contains(".gz "));
        desk.run("fetch", SOURCE, "--to=fresh");
        assertThat(desk.text("kept/.trailcheck/manifest.jsonl"))
                .isEqualTo(desk.text("fresh/.trailcheck/manifest.jsonl"));
    }

    @Test
    void what_breaks_on_the_way_is_fetched_again_and_not_a_byte_differs() {
        desk.run("fetch", SOURCE, "--to=untroubled");
        Set<String> met = ConcurrentHashMap.newKeySet();
        s3.connections().befallenBy((request, answer, client) -> {
            String line = request.lines().findFirst().orElse("");
            if (!met.add(line)) {
                client.getOutputStream().write(answer);
                return;
            }
            switch (met.size() % 3) {
                case 0 -> client.getOutputStream().write(error("503 Slow Down", "SlowDown"));
                case 1 -> client.getOutputStream().write(cut(answer, 30));
                default -> {
                    client.getOutputStream().write(cut(answer, 10));
                    client.getOutputStream().flush();
                    throw new IOException("reset");
                }
            }
        });
        Outcome outcome = fetch();
        assertThat(outcome.exitCode()).as(outcome.out()).isZero();
        assertThat(tree("kept")).isEqualTo(tree("untroubled"));
    }

    @Test
    void what_is_denied_archived_or_garbled_is_a_gap_and_the_next_run_goes_on() {
        s3.connections().befallenBy((request, answer, client) -> {
            String line = request.lines().findFirst().orElse("");
            boolean garbled = line.contains(SignedDesk.UPDATE_LOG) && line.startsWith("GET");
            if (garbled) {
                answer[answer.length - 9] ^= 1;
            }
            client.getOutputStream()
                    .write(
                            line.contains(SignedDesk.DELETE_LOG)
                                    ? error("403 Forbidden", "AccessDenied")
                                    : line.contains(SignedTree.digest(1)) && line.startsWith("GET")
                                            ? error("403 Forbidden", "InvalidObjectState")
                                            : answer);
        });
        Outcome outcome = fetch();
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.out())
                .startsWith("NOT WHOLE  2 files fetched (")
                .contains("3 gaps.")
                .contains("AWS denied s3:GetObject on " + "s3://bucket/" + DELETE_LOG)
                .contains("archived  ")
                .contains("garbled  ")
                .doesNotContain(LoopbackS3.SECRET);
        assertThat(files("kept").keySet()).doesNotContain(DELETE_LOG, UPDATE_LOG);
        assertThat(desk.text("kept/.trailcheck/gaps.jsonl").lines()).hasSize(3);

        s3.connections().befallenBy(NONE);
        assertThat(fetch().out()).startsWith("WHOLE  3 files fetched (");
        desk.run("fetch", SOURCE, "--to=fresh");
        assertThat(tree("kept")).isEqualTo(tree("fresh"));
    }

    @Test
    void a_changed_object_is_a_gap_and_what_was_kept_stays_until_it_may_be_replaced() {
        fetch();
        Map<String, String> first = tree("kept");
        s3.put("bucket", DELETE_LOG, "somebody else's".getBytes(UTF_8));
        Outcome again = fetch();
        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.out()).contains("changed  " + DELETE_LOG + ": What the source holds now differs");
        assertThat(files("kept")).isEqualTo(without(first));
        assertThat(fetch("--replace").exitCode()).isZero();
        assertThat(desk.text("kept/" + DELETE_LOG)).isEqualTo("somebody else's");
    }

    @Test
    void a_file_that_somebody_wrote_to_is_a_gap_and_stays() {
        fetch();
        desk.write("kept/" + DELETE_LOG, "x".repeat(bytes("bucket/" + DELETE_LOG).length));
        assertThat(fetch().out()).contains("changed  " + DELETE_LOG);
        assertThat(desk.text("kept/" + DELETE_LOG)).startsWith("xxx");
        assertThat(fetch("--replace").exitCode()).isZero();
        assertThat(bytes("kept/" + DELETE_LOG)).isEqualTo(bytes("bucket/" + DELETE_LOG));
    }

    @Test
    void an_object_that_is_put_again_with_the_same_bytes_has_not_changed() {
        fetch();
        s3.put("bucket", DELETE_LOG, bytes("bucket/" + DELETE_LOG));
        assertThat(fetch().out()).startsWith("WHOLE  0 files fetched (0 bytes), 5 already there (");
    }

    private Outcome fetch(String... more) {
        return desk.run(Stream.concat(Stream.of("fetch", SOURCE, "--to=kept"), Stream.of(more))
                .toArray(String[]::new));
    }

    private static Map<String, String> without(Map<String, String> all) {
        Map<String, String> evidence = new TreeMap<>(all);
        evidence.keySet().removeIf(name -> name.startsWith(".trailcheck/"));
        return evidence;
    }

    /** The kept files, our own left out, by their hashes. */
    private Map<String, String> files(String name) {
        return without(tree(name));
    }

    private Map<String, String> tree(String name) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(desk.path(name))) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> hashes.put(
                            desk.path(name).relativize(file).toString(),
                            Sha256.hex(bytes(folder.relativize(file).toString()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    private byte[] bytes(String name) {
        try {
            return Files.readAllBytes(desk.path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
