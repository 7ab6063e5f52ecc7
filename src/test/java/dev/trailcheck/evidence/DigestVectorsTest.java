package dev.trailcheck.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileState;
import dev.trailcheck.finding.Integrity;
import dev.trailcheck.rule.Mistake;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies a chain over real log files and its tampered variants, which lie beside this project and are not part of it. */
class DigestVectorsTest {

    private static final Path VECTORS = ProjectFolders.CORPUS.resolve("digest-vectors");
    private static final String LOG = "log 0055Z_oo7uznbE50E29kVN ";

    private final List<Mistake> mistakes = new ArrayList<>();

    @BeforeEach
    void requireVectors() {
        assumeThat(VECTORS).as("the corpus of real records beside the project").isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list-public-keys.json", "public-key-pkcs1.pem", "public-key-spki.pem"})
    void the_intact_chain_is_valid_by_the_key_in_every_encoding(String keys) {
        Verification verification = Verified.verification(
                VECTORS.resolve("s3"),
                PublicKeysFile.read(VECTORS.resolve(keys), mistakes),
                metadata("s3-object-metadata.json"));

        assertCounts(verification, "4/4", "34/34");
        assertThat(verification.result()).isEqualTo(Integrity.Result.WHOLE);
    }

    @Test
    void without_metadata_only_the_newest_digest_waits() {
        Verification verification = Verified.verification(VECTORS.resolve("s3"), keys(), SavedSignatures.NONE);

        assertCounts(verification, "3/4", "34/34");
        assertThat(notValid(verification))
                .containsExactly(
                        "digest 040131Z not-yet-verifiable: It is the newest of its chain, and the digest after it, which will name its signature, is not here.");
    }

    @Test
    void a_modified_log_is_invalid() {
        Verification verification = variant("log-modified");

        assertCounts(verification, "4/4", "33/34");
        assertThat(notValid(verification))
                .containsExactly(LOG + "invalid: Its content is not what the digest 010131Z lists.");
    }

    @Test
    void a_log_compressed_anew_is_valid() {
        assertCounts(variant("log-recompressed-same-content"), "4/4", "34/34");
    }

    @Test
    void a_second_gzip_member_is_unexpected_data() {
        Verification verification = variant("log-gzip-trailing-member");

        assertCounts(verification, "4/4", "33/34");
        assertThat(notValid(verification))
                .containsExactly(LOG + "invalid: There is unexpected data after the end of its gzip stream.");
    }

    @Test
    void a_deleted_log_is_missing() {
        Verification verification = variant("log-deleted");

        assertCounts(verification, "4/4", "33/34");
        assertThat(notValid(verification)).containsExactly(LOG + "missing: The digest 010131Z lists it.");
    }

    @Test
    void a_deleted_digest_is_missing_and_its_eleven_logs_are_unproven() {
        Verification verification = variant("digest-deleted");

        assertCounts(verification, "3/4", "23/34");
        assertThat(notValid(verification))
                .hasSize(12)
                .contains(
                        "digest 020131Z missing: The digest after it, 030131Z, names it. It covers 2021-07-29T01:01:31Z to 2021-07-29T02:01:31Z.")
                .filteredOn(line -> line.startsWith("log "))
                .allMatch(line -> line.endsWith(" unproven: The digest of its hour is missing or invalid."));
    }

    @Test
    void a_modified_digest_is_invalid_by_signature_and_hash_and_its_eleven_logs_are_unproven() {
        Verification verification = variant("digest-modified");

        assertCounts(verification, "3/4", "23/34");
        assertThat(notValid(verification))
                .hasSize(12)
                .contains(
                        "digest 020131Z invalid: Its content does not fit its saved signature. The digest after it, 030131Z, names another hash for it.")
                .filteredOn(line -> line.startsWith("log "))
                .allMatch(line -> line.endsWith(" unproven: The digest that lists it is invalid: 020131Z."));
    }

    @Test
    void a_modified_signature_makes_its_digest_invalid() {
        Verification verification = variant("signature-modified");

        assertCounts(verification, "3/4", "34/34");
        assertThat(notValid(verification))
                .containsExactly("digest 040131Z invalid: Its content does not fit its saved signature.");
    }

    @Test
    void published_digests_without_their_keys_are_recognised_and_prove_nothing() {
        Verification verification =
                Verified.verification(ProjectFolders.CORPUS.resolve("digest-samples"), keys(), SavedSignatures.NONE);

        assertThat(verification.counts().of(FileKind.DIGEST, FileState.VALID)).isZero();
        assertThat(verification.files()).anyMatch(file -> file.file().equals("awsdocs-digest-empty.json"));
    }

    private Verification variant(String name) {
        return Verified.verification(
                VECTORS.resolve("variants").resolve(name), keys(), metadata("variants/" + name + ".metadata.json"));
    }

    private PublicKeys keys() {
        return PublicKeysFile.read(VECTORS.resolve("list-public-keys.json"), mistakes);
    }

    private SavedSignatures metadata(String name) {
        return ObjectMetadataFile.read(VECTORS.resolve(name), mistakes);
    }

    private void assertCounts(Verification verification, String digests, String logs) {
        assertThat(mistakes).isEmpty();
        assertThat(valid(verification, FileKind.DIGEST)).isEqualTo(digests);
        assertThat(valid(verification, FileKind.LOG)).isEqualTo(logs);
    }

    private static String valid(Verification verification, FileKind kind) {
        return verification.counts().of(kind, FileState.VALID) + "/"
                + verification.counts().of(kind);
    }

    private static List<String> notValid(Verification verification) {
        return Verified.lines(verification).stream()
                .filter(line -> !line.endsWith(" valid"))
                .toList();
    }
}
