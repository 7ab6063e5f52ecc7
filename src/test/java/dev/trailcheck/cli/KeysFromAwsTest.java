package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.evidence.SignedTree;
import dev.trailcheck.source.aws.LoopbackKeys;
import dev.trailcheck.source.aws.LoopbackS3;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --public-keys aws}: keys come from a server that answers ListPublicKeys and checks signatures. */
class KeysFromAwsTest {

    @TempDir
    private Path folder;

    private SignedDesk signed;
    private Desk desk;
    private LoopbackS3 s3;
    private LoopbackKeys keys;

    @BeforeEach
    void deliver() throws Exception {
        signed = SignedDesk.in(folder);
        desk = signed.desk();
        s3 = LoopbackS3.start();
        keys = new LoopbackKeys();
    }

    @AfterEach
    void close() throws Exception {
        keys.close();
        s3.close();
    }

    private Outcome verify(String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(
                new String[] {"verify", "logs", "--object-metadata=metadata.json", "--format=json"}, 0, all, 0, 4);
        System.arraycopy(more, 0, all, 4, more.length);
        return desk.run(all);
    }

    @Test
    void a_folder_is_verified_by_keys_that_aws_gives_page_by_page() {
        signed.tree().signedBy(SignedTree.LATER_KEY, "second").hour(3);
        desk.write("metadata.json", signed.tree().savedAsJson());
        keys.key("us-west-2", "first", SignedTree.KEY, "2026-09-01T00:00:00Z", "2026-10-01T03:00:00Z")
                .key("us-west-2", "second", SignedTree.LATER_KEY, "2026-10-01T03:00:00Z", "2026-11-01T00:00:00Z")
                .key("us-west-2", "old", SignedTree.LATER_KEY, "2025-09-01T00:00:00Z", "2025-10-01T03:00:00Z")
                .key("eu-west-1", "third", SignedTree.KEY, "2026-09-01T00:00:00Z", "2026-11-01T00:00:00Z");

        Outcome outcome = verify("--public-keys=aws");

        assertThat(outcome.exitCode()).as(outcome.out()).isZero();
        assertThat(outcome.out()).contains("\"result\": \"whole\"", "\"valid\": 4");
        assertThat(keys.asked()).as("two pages").containsExactly("us-west-2", "us-west-2");
    }

    @Test
    void what_a_file_gives_is_not_asked_for() {
        assertThat(verify("--public-keys=keys.json", "--public-keys=aws").exitCode())
                .isZero();
        assertThat(keys.asked()).isEmpty();
    }

    @Test
    void a_key_without_a_name_does_not_keep_from_asking() {
        keys.key("us-west-2", "first", SignedTree.KEY, "2026-09-01T00:00:00Z", "2026-11-01T00:00:00Z");
        desk.write("other.pem", pem(SignedTree.LATER_KEY));

        assertThat(verify("--public-keys=other.pem", "--public-keys=aws")).isEqualTo(verify("--public-keys=keys.json"));
        assertThat(keys.asked()).containsExactly("us-west-2");
    }

    private static String pem(KeyPair key) {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(
                        Base64.getMimeEncoder().encodeToString(key.getPublic().getEncoded()));
    }

    @Test
    void a_key_that_aws_does_not_give_leaves_its_digests_unproven() {
        assertThat(verify("--public-keys=aws").exitCode()).isEqualTo(3);
        assertThat(keys.asked()).containsExactly("us-west-2");
    }

    @Test
    void keys_that_are_denied_are_told_and_nothing_passes() {
        keys.refuse("us-west-2", "AccessDeniedException");

        Outcome outcome = verify("--public-keys=aws");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.out())
                .contains("\"no-keys\"", "AWS denied cloudtrail:ListPublicKeys on us-west-2.")
                .doesNotContain(LoopbackS3.SECRET);
    }

    @Test
    void a_region_that_nobody_knows_is_not_asked() {
        String key = SignedTree.digest(9).replace("CloudTrail-Digest/us-west-2/", "CloudTrail-Digest/evil.example/");
        signed.tree().digestOf(8, 9, key, "");

        Outcome outcome = verify("--public-keys=aws");

        assertThat(outcome.out()).contains("This version knows no region of this name");
        assertThat(keys.asked()).containsExactly("us-west-2");
    }

    @Test
    void a_check_asks_once_for_all_its_sources() {
        keys.key("us-west-2", "first", SignedTree.KEY, "2026-09-01T00:00:00Z", "2026-11-01T00:00:00Z");
        s3.fill("bucket", "", desk.path("logs"));
        signed.tree()
                .saved()
                .byKey()
                .forEach((key, signature) ->
                        s3.put("bucket", key, desk.bytes("logs/" + key), Map.of("signature", signature)));

        desk.check("s3://bucket", "--verify", "--public-keys=aws");
        assertThat(signed.marks())
                .containsExactly("DeleteSignalingChannel verified", "UpdateSignalingChannel verified");
        assertThat(keys.asked()).containsExactly("us-west-2");

        desk.check("logs", "s3://bucket", "--verify", "--public-keys=aws");
        assertThat(keys.asked()).containsExactly("us-west-2", "us-west-2");
        assertThat(desk.check("logs", "--public-keys=aws").err())
                .contains("aws: Keys and metadata serve only to verify");
    }
}
