package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code trailcheck verify} says and returns. */
class VerifyCommandTest {

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @Test
    void all_mistakes_of_the_command_line_are_told_at_once() {
        desk.write("keys.json", "{\"PublicKeyList\": [{\"Value\": \"QUJD\", \"Fingerprint\": \"f\"}, {}]}");
        desk.write("metadata.json", "[]");

        assertThat(desk.run(
                        "verify",
                        "nowhere",
                        "--public-keys=keys.json",
                        "--public-keys=none.json",
                        "--object-metadata=metadata.json",
                        "--since=yesterday",
                        "--format=xml"))
                .isEqualTo(new Outcome(2, "", """
                        --format: The format 'xml' does not exist.
                          Maybe text or json was meant.
                        --since: 'yesterday' is no time.
                          Maybe 2026-10-31 or 2026-10-31T14:00:00Z was meant.
                        keys.json: PublicKeyList[0] is no RSA public key.
                          Maybe 'aws cloudtrail list-public-keys' was cut short, or another file was meant.
                        keys.json: PublicKeyList[1] has no Value or no Fingerprint.
                          Maybe 'aws cloudtrail list-public-keys' was cut short, or another file was meant.
                        metadata.json: The file of object metadata cannot be used: it is no JSON object.
                          Maybe an object {"<S3 key>": {"signature": "<hex>", "signature-algorithm": "SHA256withRSA"}} was meant.
                        none.json: The file of public keys cannot be used: it cannot be opened (NoSuchFileException).
                          Maybe the path is mistyped, or it is no output of 'aws cloudtrail list-public-keys' and no PEM file.
                        nowhere: There is no such file or folder.
                          Maybe the path is mistyped, or relative to another folder.
                        7 mistakes; nothing was judged.
                        """));
    }

    @Test
    void a_folder_without_digests_is_3() {
        desk.write("logs/a.json", "{\"Records\": []}");

        assertThat(desk.run("verify", "logs")).isEqualTo(new Outcome(3, """
                        UNVERIFIED  No signature could be checked. There is no digest in this folder.
                          Maybe only logs were downloaded; the digests lie in CloudTrail-Digest beside them.
                        """, ""));
    }

    @Test
    void what_cannot_be_a_digest_is_1_with_reason_and_remedy() {
        String name = "AWSLogs/111122223333/CloudTrail-Digest/us-west-2/2026/10/01/"
                + "111122223333_CloudTrail-Digest_us-west-2_trail_us-west-2_20261001T010131Z.json.gz";
        desk.write("tree/" + name, "no digest\u001b[2J");

        assertThat(desk.run("verify", "tree")).isEqualTo(new Outcome(1, """
                        BROKEN  0 of 1 digest and 0 of 0 log files are valid; 1 invalid.

                        invalid  1 digest
                          %s
                            It is no digest that can be read: its JSON cannot be read.
                            Maybe it was changed or cut short; fetch it again.
                        """.formatted(name), ""));
        assertThat(desk.run("verify", "tree", "--format=json").out())
                .startsWith("{\n  \"schemaVersion\": 1,\n  \"result\": \"broken\",\n  \"digests\": {\n    \"all\": 1,")
                .contains("\"state\": \"invalid\"");
    }

    @Test
    void a_missing_source_is_2() {
        assertThat(desk.run("verify").exitCode()).isEqualTo(2);
    }
}
