package dev.trailcheck.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.FileVerdict;
import dev.trailcheck.finding.Integrity;
import dev.trailcheck.finding.Sha256;
import dev.trailcheck.stored.FileHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Log files and digests that are not as they were delivered. */
class StoredLogsTest {

    @TempDir
    private Path folder;

    private SignedTree tree;

    @BeforeEach
    void beginTree() {
        tree = new SignedTree(folder.resolve("download"));
    }

    @Test
    void swapped_files_are_invalid_and_each_is_told_whose_content_it_has() {
        tree.hour(0, "a", "b").swap(SignedTree.log(0, "a"), SignedTree.log(0, "b"));

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 010131Z valid",
                        "log 0010Z_a invalid: Its content is not what the digest 010131Z lists.",
                        "log 0010Z_b invalid: Its content is not what the digest 010131Z lists.");
        assertThat(verification().files())
                .extracting(FileVerdict::maybe)
                .containsExactly(
                        "",
                        "files were swapped: this is the content of '%s'.".formatted(SignedTree.log(0, "b")),
                        "files were swapped: this is the content of '%s'.".formatted(SignedTree.log(0, "a")));
    }

    @Test
    void a_log_that_no_digest_lists_is_unlisted_within_covered_hours_only() {
        tree.hour(0, "a").hour(1);
        tree.store(SignedTree.log(1, "extra"), SignedTree.gzip(SignedTree.content("extra")));
        tree.store(SignedTree.log(9, "later"), SignedTree.gzip(SignedTree.content("later")));
        tree.store(SignedTree.log(1, "x").replace("us-west-2", "us-west-1"), SignedTree.gzip("{}"));

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 010131Z valid",
                        "digest 020131Z valid",
                        "log 0010Z_a valid",
                        "log 0110Z_extra unlisted: No digest lists it, though digests cover its hour.");
        assertThat(verification().notes())
                .extracting(note -> note.what())
                .contains(
                        "2 more log files lie outside the hours, accounts and regions that digests cover; nothing is proven of them.");
    }

    @Test
    void a_moved_log_is_missing_in_its_place_and_unlisted_in_the_other() {
        tree.hour(0, "a").hour(1).hour(2, "b");
        tree.move(SignedTree.log(0, "a"), SignedTree.LOGS + "nameless.json.gz");
        tree.move(SignedTree.log(2, "b"), SignedTree.log(1, "b"));

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 010131Z valid",
                        "digest 020131Z valid",
                        "digest 030131Z valid",
                        "log 0010Z_a missing: The digest 010131Z lists it.",
                        "log 0110Z_b unlisted: No digest lists it, though digests cover its hour.",
                        "log 0210Z_b missing: The digest 030131Z lists it.",
                        "log AWSLogs/111122223333/CloudTrail/us-west-2/2026/10/01/nameless unlisted: No digest lists it, though digests cover its hour.");
    }

    @Test
    void a_digest_at_another_place_is_invalid_and_its_own_place_is_not_called_missing() {
        tree.hour(0).hour(1).move(SignedTree.digest(1), "elsewhere/digest.json.gz");

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 020131Z valid",
                        "digest elsewhere/digest invalid: It was moved: it says that it is 010131Z.");
    }

    @Test
    void a_listed_path_that_leads_out_of_the_tree_is_never_opened() throws IOException {
        Files.writeString(folder.resolve("secret.json"), "secret");
        String hash = Sha256.hex("secret");
        tree.digestOf(
                0,
                1,
                SignedTree.digest(1),
                SignedTree.listed("../secret.json", hash) + "," + SignedTree.listed("../../etc/passwd", hash));

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 010131Z valid",
                        "log ../../etc/passwd missing: The digest 010131Z lists it.",
                        "log ../secret.json missing: The digest 010131Z lists it.");
    }

    @Test
    void a_link_in_a_logs_place_is_not_followed() throws IOException {
        tree.hour(0, "a").move(SignedTree.log(0, "a"), "../a");
        Files.createSymbolicLink(tree.folder().resolve(SignedTree.log(0, "a")), folder.resolve("a"));

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 010131Z valid",
                        "log 0010Z_a unproven: It cannot be read: it is a link or a device, and these are not followed.");
    }

    @Test
    void a_log_that_was_cut_or_continued_is_invalid_and_an_inflated_one_is_valid() {
        byte[] a = SignedTree.gzip(SignedTree.content("a"));
        tree.hour(0, "a", "b", "c").store(SignedTree.log(0, "a"), Arrays.copyOf(a, a.length - 9));
        tree.store(SignedTree.log(0, "b"), joined(SignedTree.gzip(SignedTree.content("b")), a));
        tree.delete(SignedTree.log(0, "c"))
                .store(
                        SignedTree.log(0, "c").replace(".gz", ""),
                        SignedTree.content("c").getBytes(StandardCharsets.UTF_8));

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 010131Z valid",
                        "log 0010Z_a invalid: It cannot be read: Unexpected end of ZLIB input stream.",
                        "log 0010Z_b invalid: There is unexpected data after the end of its gzip stream.",
                        "log 0010Z_c.json valid");
    }

    /** What was judged counts, not what lies there a moment later. */
    @Test
    void a_file_that_was_read_already_is_judged_by_the_hash_of_then() throws IOException {
        tree.hour(0, "a", "b");
        Map<String, FileHash> known = Map.of(
                SignedTree.log(0, "a"), new FileHash(Sha256.hex("another"), false),
                SignedTree.log(0, "b"), new FileHash(Sha256.hex(SignedTree.content("b")), true));

        assertThat(Verified.lines(EvidenceTree.verify(
                        tree.folder(), new TrustedKeys(SignedTree.keys(), tree.saved()), null, key -> true, known)))
                .containsExactly(
                        "digest 010131Z valid",
                        "log 0010Z_a invalid: Its content is not what the digest 010131Z lists.",
                        "log 0010Z_b invalid: There is unexpected data after the end of its gzip stream.");
    }

    @Test
    void a_sidecar_gives_the_signature_of_the_newest_digest() {
        tree.hour(0);
        String signature = tree.signature(SignedTree.digest(1));
        for (String shape : new String[] {
            "{\"x-amz-meta-signature\": \"%s\", \"x-amz-meta-signature-algorithm\": \"SHA256withRSA\"}",
            "{\"signature\": \"%s\", \"signature-algorithm\": \"SHA256withRSA\"}",
            "{\"ContentLength\": 9, \"Metadata\": {\"signature\": \"%s\", \"signature-algorithm\": \"SHA256withRSA\"}}"
        }) {
            tree.store(
                    SignedTree.digest(1) + ".metadata.json",
                    shape.formatted(signature).getBytes(StandardCharsets.UTF_8));
            assertThat(Verified.withoutMetadata(tree)).containsExactly("digest 010131Z valid");
        }
    }

    @Test
    void a_sidecar_that_cannot_be_read_is_noted_and_proves_nothing() {
        tree.hour(0).store(SignedTree.digest(1) + ".metadata.json", new byte[] {'{', 0});

        Verification verification = Verified.verification(tree.folder(), SignedTree.keys(), SavedSignatures.NONE);

        assertThat(Verified.notes(verification))
                .containsExactly("chain-start 010131Z", "metadata-unreadable 010131Z.metadata.json");
        assertThat(verification.result()).isEqualTo(Integrity.Result.UNVERIFIED);
    }

    @Test
    void garbage_in_a_digests_place_is_invalid_and_elsewhere_nothing() {
        String deep = IntStream.range(0, 100_000).mapToObj(i -> "[").collect(Collectors.joining());
        tree.hour(0);
        tree.store(SignedTree.digest(5), SignedTree.gzip("{\"digestS3Object\": " + deep));
        tree.store(SignedTree.digest(6), new byte[] {0x1f, (byte) 0x8b, 7});
        tree.store(SignedTree.digest(7), SignedTree.gzip("{\"Records\": []}"));
        tree.store(SignedTree.digest(8), SignedTree.gzip("{\"logFiles\": [], \"digestS3Object\": \"../../x\"}"));
        tree.store("notes.txt", deep.getBytes(StandardCharsets.UTF_8));

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 010131Z valid",
                        "digest 050131Z invalid: It is no digest that can be read: its JSON cannot be read.",
                        "digest 060131Z invalid: It is no digest that can be read: no gzip member begins here.",
                        "digest 070131Z invalid: It is no digest that can be read: it holds records instead of a digest.",
                        "digest 080131Z invalid: It is no digest that can be read: it has no digestS3Bucket.");
    }

    @Test
    void a_digest_that_was_damaged_anyhow_never_ends_the_run_and_is_valid_only_with_its_own_content()
            throws IOException {
        tree.hour(0, "a").hour(1);
        byte[] sound = Files.readAllBytes(tree.folder().resolve(SignedTree.digest(1)));
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            byte[] damaged = sound.clone();
            damaged[random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
            damaged = i % 3 == 0 ? Arrays.copyOf(damaged, random.nextInt(sound.length)) : damaged;
            tree.store(SignedTree.digest(1), damaged);
            boolean valid = Verified.withMetadata(tree).contains("digest 010131Z valid");
            assertThat(valid && !inflated(damaged).equals(inflated(sound)))
                    .as("damage %d", i)
                    .isFalse();
        }
    }

    /** As the JDK does it; no text where it cannot. */
    private static String inflated(byte[] stored) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void a_log_that_an_edited_digest_no_longer_lists_is_unproven() throws IOException {
        tree.hour(0, "a", "b").hour(1);
        String text = inflated(Files.readAllBytes(tree.folder().resolve(SignedTree.digest(1))));
        String edited = text.substring(0, text.indexOf(",{\"s3Bucket")) + "]}";
        tree.store(SignedTree.digest(1), SignedTree.gzip(edited));

        assertThat(Verified.withMetadata(tree))
                .containsExactly(
                        "digest 010131Z invalid: Its content does not fit its saved signature. The digest after it, 020131Z, names another hash for it.",
                        "digest 020131Z valid",
                        "log 0010Z_a unproven: The digest that lists it is invalid: 010131Z.",
                        "log 0010Z_b unproven: The digest of its hour is missing or invalid.");
    }

    private Verification verification() {
        return Verified.verification(tree.folder(), SignedTree.keys(), tree.saved());
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
