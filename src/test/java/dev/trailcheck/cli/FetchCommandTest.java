package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.evidence.SignedTree;
import dev.trailcheck.source.aws.LoopbackCloudTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code fetch} makes of folders, of the event history, and of a command line that is wrong. */
class FetchCommandTest {

    private static final String CREATE = """
            {"eventID":"9f0c1a52-7b1e-4d63-8a55-0c6f2b3d4e5f","eventTime":"2026-10-31T10:00:00Z",\
            "eventSource":"kinesisvideo.amazonaws.com","eventName":"DeleteSignalingChannel","awsRegion":"us-west-2",\
            "recipientAccountId":"111122223333","userIdentity":{"type":"Root","accountId":"111122223333"}}""";

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = Desk.in(folder);
    }

    @Test
    void a_folder_is_copied_with_its_signatures_and_judged_and_verified_alike() throws IOException {
        SignedDesk signed = SignedDesk.in(folder);
        Path digest = desk.path("logs").resolve(SignedTree.digest(3));
        Files.writeString(
                digest.resolveSibling(digest.getFileName() + ".metadata.json"),
                "{\"Metadata\":{\"signature\":\"%s\"}}"
                        .formatted(signed.tree().saved().byKey().get(SignedTree.digest(3))));

        assertThat(desk.run("fetch", "logs", "--to=kept").exitCode()).isZero();
        assertThat(desk.run("fetch", "kept", "--to=copy").out())
                .startsWith("WHOLE  6 files fetched (")
                .endsWith("  trailcheck verify copy\n  trailcheck check copy\n");
        assertThat(desk.text("copy/.trailcheck/manifest.jsonl"))
                .isEqualTo(desk.text("kept/.trailcheck/manifest.jsonl"))
                .doesNotContain("lastModified");
        assertThat(desk.run("verify", "copy", "--public-keys=keys.json"))
                .isEqualTo(desk.run("verify", "logs", "--public-keys=keys.json"));

        desk.check("logs", "--output=of-logs");
        desk.check("copy", "--output=of-copy");
        assertThat(desk.text("of-copy/findings.json")).isEqualTo(desk.text("of-logs/findings.json"));
    }

    @Test
    void the_event_history_is_kept_and_judged_alike_and_what_was_not_read_whole_is_not_kept() {
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(1)) {
            aws.page("us-west-2", List.of());
            aws.page("us-west-2", List.of(CREATE));
            Outcome whole = desk.run("fetch", "cloudtrail:us-west-2", "--to=kept");
            assertThat(whole.out()).startsWith("WHOLE  1 file fetched (");
            desk.check("cloudtrail:us-west-2", "--output=of-history");
            desk.check("kept", "--output=of-folder");
            assertThat(desk.text("of-folder/findings.json"))
                    .isEqualTo(desk.text("of-history/findings.json"))
                    .contains("\"file\": \"event-history/111122223333/us-west-2\"");

            aws.refuse("eu-west-1", "AccessDeniedException");
            Outcome denied = desk.run("fetch", "cloudtrail:us-west-2,eu-west-1", "--to=kept");
            assertThat(denied.exitCode()).isEqualTo(3);
            assertThat(denied.out())
                    .startsWith("NOT WHOLE  0 files fetched (0 bytes), 1 already there (")
                    .contains("denied  event-history/111122223333/eu-west-1: ");
            assertThat(desk.has("kept/event-history/111122223333/eu-west-1")).isFalse();
        }
    }

    @Test
    void mistakes_are_told_at_once_and_nothing_is_fetched() {
        assertThat(desk.run("fetch", "-", "s3://e", "nowhere", "--to=kept", "--since=soon", "--threads=0"))
                .isEqualTo(new Outcome(2, "", """
                        -: The standard input has no name to be kept under.
                          Maybe a file or a folder was meant.
                        --since: 'soon' is no time.
                          Maybe 2026-10-31 or 2026-10-31T14:00:00Z was meant.
                        --threads: '0' is no number of threads.
                          Maybe a number from 1 to 999 was meant.
                        nowhere: There is no such file or folder.
                          Maybe the path is mistyped, or relative to another folder.
                        s3://e: This names no bucket.
                          Maybe s3://BUCKET or s3://BUCKET/PREFIX was meant.
                        5 mistakes; nothing was fetched.
                        """));
        assertThat(desk.has("kept")).isFalse();
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_a_mistake() {
        desk.write("a-file", "");
        assertThat(desk.run("fetch", "rules", "--to=a-file")).isEqualTo(new Outcome(2, "", """
                a-file: Nothing can be kept here (FileAlreadyExistsException).
                  Maybe it is a file, its permissions want changing, or the disk is full.
                1 mistake; nothing was fetched.
                """));
        assertThat(desk.run("fetch", "rules", "--to=rules").err()).startsWith("--to: It is the SOURCE itself.");
        assertThat(desk.run("fetch", "rules", "--to=").err()).startsWith("--to: It is empty.");
        assertThat(desk.run("fetch", "rules").exitCode()).isEqualTo(2);
    }
}
