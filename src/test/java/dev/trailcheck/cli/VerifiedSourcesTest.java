package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.delivery;
import static dev.trailcheck.source.ARecord.named;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.evidence.SignedTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of which files {@code check --verify} claims anything: of those that a digest surely speaks of. */
class VerifiedSourcesTest {

    @TempDir
    private Path folder;

    private SignedDesk signed;
    private Desk desk;
    private SignedTree tree;

    @BeforeEach
    void deliver() {
        signed = SignedDesk.in(folder);
        desk = signed.desk();
        tree = signed.tree();
    }

    @Test
    void a_name_that_two_sources_have_borrows_no_verdict() {
        desk.write("copy/" + SignedDesk.DELETE_LOG, SignedTree.gzip(delivery(SignedDesk.DELETE, SignedDesk.UPDATE)));

        signed.verified("logs", "copy");

        assertThat(signed.marks())
                .containsExactly(
                        "DeleteSignalingChannel unverified: Several files of this run have this name, so no verdict can be said to be on this one.",
                        "UpdateSignalingChannel unverified: Several files of this run have this name, so no verdict can be said to be on this one.");
        assertThat(signed.gaps()).containsExactly("unverified copy");
    }

    @Test
    void a_packed_file_borrows_no_verdict_either() {
        String holder = SignedDesk.DELETE_LOG.substring(0, SignedDesk.DELETE_LOG.lastIndexOf('/'));
        String packed = SignedDesk.DELETE_LOG.substring(holder.length() + 1);
        tree.delete(SignedDesk.DELETE_LOG);
        desk.write("zips/" + holder, zip(packed, delivery(SignedDesk.DELETE)));

        signed.verified("logs", "zips");

        assertThat(signed.marks())
                .containsExactly(
                        "DeleteSignalingChannel unverified: It was packed into another file, and digests list files as CloudTrail wrote them.",
                        "UpdateSignalingChannel unverified: Several files of this run have this name, so no verdict can be said to be on this one.");
    }

    @Test
    void a_file_that_was_named_alone_and_the_standard_input_are_unverified() {
        Outcome outcome = desk.runReading(
                delivery(SignedDesk.UPDATE),
                "check",
                "--format=json",
                "--verify",
                "--public-keys=keys.json",
                "logs/" + SignedDesk.DELETE_LOG,
                "-");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("Integrity unverified: 0 of 0 digests and 0 of 0 log files are valid.");
        assertThat(signed.marks())
                .containsExactly(
                        "DeleteSignalingChannel unverified: Its source is no folder, and digests speak of files in their places.",
                        "UpdateSignalingChannel unverified: Its source is no folder, and digests speak of files in their places.");
        assertThat(signed.gaps())
                .containsExactly("unverified -", "unverified " + SignedDesk.DELETE_LOG.replaceAll(".*/", ""));
    }

    /** Who changes a file while it is read could have its beginning judged and its end proven. */
    @Test
    void of_a_valid_file_that_was_not_read_to_its_end_nothing_is_claimed() {
        SignedTree odd = new SignedTree(folder.resolve("odd"))
                .holding("a", delivery(SignedDesk.DELETE) + "no JSON")
                .hour(0, "a");
        desk.write("metadata.json", odd.savedAsJson());

        Outcome outcome = signed.verified("odd");

        assertThat(outcome.out()).contains("Integrity whole: 1 of 1 digest and 1 of 1 log file are valid.");
        assertThat(signed.marks())
                .containsExactly(
                        "DeleteSignalingChannel unverified: Reading its file ended before the file did, so what was judged is not what was hashed.");
    }

    @Test
    void what_was_read_through_a_link_is_unverified() throws IOException {
        tree.move(SignedDesk.DELETE_LOG, "../elsewhere.json.gz");
        Files.createSymbolicLink(
                folder.resolve("logs").resolve(SignedDesk.DELETE_LOG), folder.resolve("elsewhere.json.gz"));

        signed.verified("logs");

        assertThat(signed.marks())
                .containsExactly(
                        "DeleteSignalingChannel unverified: It cannot be read: it is a link or a device, and these are not followed.",
                        "UpdateSignalingChannel verified");
        assertThat(signed.gaps()).containsExactly("unproven-file " + SignedDesk.DELETE_LOG);
    }

    @Test
    void sidecars_and_the_files_of_keys_are_no_logs() {
        desk.write(
                "logs/" + SignedTree.digest(3) + ".metadata.json",
                "{\"Metadata\":{\"signature\":\"%s\"}}"
                        .formatted(tree.saved().byKey().get(SignedTree.digest(3))));

        assertThat(desk.check(
                                ".",
                                "--rules=rules",
                                "--verify",
                                "--public-keys=keys.json",
                                "--object-metadata=metadata.json")
                        .out())
                .contains("Integrity whole: 3 of 3 digests and 2 of 2 log files are valid.")
                .doesNotContain("keys.json", "metadata.json");
    }

    @Test
    void neither_threads_nor_the_order_of_sources_show() {
        tree.delete(SignedTree.digest(2));
        desk.deliver("more/x.json", named("UpdateSignalingChannel").id("x"));
        desk.deliver("more/y.json", named("DeleteSignalingChannel").id("y"));

        signed.verified("logs", "more", "--threads=1");
        List<String> one = signed.reports();
        signed.verified("more", "logs", "--threads=8");

        assertThat(signed.reports()).isEqualTo(one);
    }

    private static byte[] zip(String name, String text) {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(stored)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return stored.toByteArray();
    }
}
