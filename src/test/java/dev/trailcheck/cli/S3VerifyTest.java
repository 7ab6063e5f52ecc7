package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.delivery;
import static dev.trailcheck.source.aws.TroubledConnections.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.evidence.SignedTree;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A signed chain in S3, whose signatures lie in metadata, is proven as its copy in a folder is, and no object is fetched twice. */
class S3VerifyTest {
    @TempDir
    private Path folder;

    private SignedBucket bucket;

    @BeforeEach
    void deliver() throws Exception {
        bucket = SignedBucket.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        bucket.s3().close();
    }

    @Test
    void a_bucket_is_as_whole_as_its_copy_and_each_object_is_fetched_once() {
        bucket.upload();

        Outcome outcome = bucket.ofBucket();

        assertThat(outcome).isEqualTo(bucket.ofFolder());
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("\"result\": \"whole\"", "\"valid\": 3", "\"valid\": 2");
        assertThat(bucket.fetched()).hasSize(5).doesNotHaveDuplicates().allMatch(line -> line.startsWith("GET "));
    }

    /** What somebody did to the evidence, and the state that tells of it. */
    record Deed(String name, String state, Consumer<SignedDesk> done) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final Deed CHANGED_LOG = new Deed(
            "a log changed",
            "invalid",
            desk -> desk.tree().store(SignedDesk.DELETE_LOG, SignedTree.gzip(delivery(SignedDesk.delete("other")))));

    static final Deed ADDED_LOG = new Deed(
            "a log added", "unlisted", desk -> desk.tree().store(SignedTree.log(1, "x"), SignedTree.gzip(delivery())));

    static Stream<Deed> deeds() {
        return Stream.of(
                CHANGED_LOG,
                ADDED_LOG,
                new Deed(
                        "a digest changed",
                        "invalid",
                        desk -> desk.tree().store(SignedTree.digest(2), SignedTree.gzip("{\"logFiles\":[]}"))),
                new Deed(
                        "a log cut",
                        "invalid",
                        desk -> desk.tree().store(SignedDesk.DELETE_LOG, new byte[] {0x1f, (byte) 0x8b, 8, 0})),
                new Deed("a log deleted", "missing", desk -> desk.tree().delete(SignedDesk.DELETE_LOG)),
                new Deed("a digest deleted", "missing", desk -> desk.tree().delete(SignedTree.digest(2))),
                new Deed(
                        "another key",
                        "invalid",
                        desk -> desk.desk().write("keys.json", SignedTree.listed(SignedTree.LATER_KEY))));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void what_is_wrong_is_told_of_a_bucket_as_of_its_copy(Deed deed) {
        deed.done.accept(bucket.signed());
        bucket.upload();

        Outcome outcome = bucket.ofBucket();

        assertThat(outcome).isEqualTo(bucket.ofFolder());
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("\"state\": \"%s\"".formatted(deed.state));
    }

    @Test
    void without_signatures_in_metadata_the_newest_digest_waits_for_the_next_one() {
        bucket.upload(Map.of());

        Outcome outcome = bucket.ofBucket();

        assertThat(outcome).isEqualTo(bucket.verify("logs", Stream.of()));
        assertThat(outcome.out()).contains("\"not-yet-verifiable\": 1");
    }

    @Test
    void another_signature_in_metadata_makes_a_digest_invalid() {
        bucket.upload(Map.of(
                SignedTree.digest(3), bucket.signed().tree().saved().byKey().getOrDefault(SignedTree.digest(2), "")));

        assertThat(bucket.ofBucket().exitCode()).isEqualTo(1);
        assertThat(bucket.ofBucket().out()).contains("Its content does not fit its saved signature.");
    }

    @Test
    void without_a_key_nothing_is_proven() {
        bucket.upload();

        assertThat(bucket.desk().run("verify", "s3://bucket").exitCode()).isEqualTo(3);
        assertThat(bucket.desk().run("verify", "s3://bucket", "--format=json"))
                .isEqualTo(bucket.desk().run("verify", "logs", "--format=json", "--object-metadata=metadata.json"));
    }

    @Test
    void a_bucket_that_is_not_there_proves_nothing() {
        Outcome outcome = bucket.desk().run("verify", "s3://nowhere", "--public-keys=keys.json");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.out()).contains("There is no digest under this prefix.", "There is no such bucket.");
    }

    @Test
    void only_wanted_days_are_looked_into_and_what_digests_list_of_others_is_not_missed() {
        String older = SignedDesk.DELETE_LOG.replace("2026/10/01", "2026/09/30");
        bucket.signed().tree().digestOf(3, 4, SignedTree.digest(4), SignedTree.listed(older, "00"));
        bucket.upload();

        assertThat(bucket.ofBucket().out()).contains("\"missing\": 1");
        Outcome outcome = bucket.ofBucket("--since=2026-10-01", "--until=2026-10-01", "--only-regions=us-west-2");
        assertThat(outcome.exitCode()).as(outcome.out()).isZero();
        assertThat(bucket.ofBucket("--since=2026-10-02").exitCode()).isEqualTo(3);
        assertThat(bucket.ofBucket("--only-accounts=999999999999").exitCode()).isEqualTo(3);
        bucket.s3().connections().befallenBy(NONE);
        bucket.ofBucket("--only-regions=eu-west-1");
        assertThat(bucket.s3().connections().listings()).isNotEmpty().noneMatch(line -> line.contains("us-west-2"));
    }

    @Test
    void what_chooses_objects_of_buckets_is_a_mistake_with_a_folder() {
        assertThat(bucket.desk().run("verify", "logs", "--only-accounts=1", "--request-payer"))
                .isEqualTo(new Outcome(2, "", """
                        --only-accounts: It chooses among the objects of a bucket; of a folder all is verified.
                          Maybe s3://BUCKET was meant.
                        --request-payer: It chooses among the objects of a bucket; of a folder all is verified.
                          Maybe s3://BUCKET was meant.
                        2 mistakes; nothing was judged.
                        """));
        assertThat(bucket.desk().run("verify", "s3://b").err()).contains("This names no bucket.");
    }
}
