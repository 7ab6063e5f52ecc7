package dev.trailcheck.cli;

import static dev.trailcheck.source.aws.TroubledConnections.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.evidence.SignedTree;
import dev.trailcheck.source.aws.LoopbackS3;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --verify} over S3 writes what it writes over a copy; and what may not be read never passes. */
class S3VerifiedCheckTest {
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
    void a_check_that_verifies_writes_the_same_reports_of_both_and_fetches_each_object_once() {
        bucket.upload();

        Outcome byBucket = bucket.checked("s3://bucket", "by-bucket");

        assertThat(bucket.fetched()).hasSize(5).doesNotHaveDuplicates();
        assertThat(byBucket.exitCode()).as(byBucket.err()).isEqualTo(1);
        assertThat(bucket.checked("logs", "by-folder", "--object-metadata=metadata.json")
                        .exitCode())
                .isEqualTo(1);
        bucket.sameReports();
        assertThat(bucket.desk().text("by-bucket/findings.json")).contains("\"integrity\": \"verified\"");
    }

    @Test
    void a_check_of_what_was_tampered_with_writes_the_same_reports_of_both() {
        S3VerifyTest.CHANGED_LOG.done().accept(bucket.signed());
        S3VerifyTest.ADDED_LOG.done().accept(bucket.signed());
        bucket.upload();

        assertThat(bucket.checked("s3://bucket", "by-bucket").exitCode()).isEqualTo(3);
        bucket.checked("logs", "by-folder", "--object-metadata=metadata.json");

        bucket.sameReports();
        assertThat(bucket.desk().text("by-bucket/findings.json")).contains("\"integrity\": \"tampered\"");
    }

    @Test
    void connections_that_break_change_nothing() {
        bucket.upload();
        Outcome quiet = bucket.ofBucket();
        bucket.checked("logs", "by-folder", "--object-metadata=metadata.json");

        bucket.trouble();
        assertThat(bucket.ofBucket()).isEqualTo(quiet);
        bucket.trouble();
        bucket.checked("s3://bucket", "by-bucket");
        bucket.sameReports();
    }

    @Test
    void what_is_denied_or_archived_is_told_and_never_passes() {
        bucket.upload();
        bucket.s3()
                .connections()
                .befallenBy((request, answer, client) -> client.getOutputStream()
                        .write(
                                request.contains(SignedDesk.DELETE_LOG)
                                        ? error("403 Forbidden", "AccessDenied")
                                        : request.contains(SignedDesk.UPDATE_LOG)
                                                ? error("403 Forbidden", "InvalidObjectState")
                                                : answer));

        Outcome outcome = bucket.desk().run("verify", "s3://bucket", "--public-keys=keys.json");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out())
                .startsWith("BROKEN  3 of 3 digests and 0 of 2 log files are valid; 2 unproven.\n")
                .contains(
                        "AWS denied s3:GetObject on s3://bucket/" + SignedDesk.DELETE_LOG,
                        "The object is archived and cannot be read as it is.",
                        "Maybe it can be restored first")
                .doesNotContain(LoopbackS3.SECRET);
        assertThat(bucket.desk()
                        .check("s3://bucket", "--verify", "--public-keys=keys.json", "--strict")
                        .exitCode())
                .isEqualTo(3);
        assertThat(bucket.signed().gaps())
                .containsExactly(
                        "archived " + SignedDesk.UPDATE_LOG,
                        "denied " + SignedDesk.DELETE_LOG,
                        "unproven-file " + SignedDesk.DELETE_LOG,
                        "unproven-file " + SignedDesk.UPDATE_LOG);
    }

    @Test
    void a_digest_that_is_denied_leaves_its_logs_unproven() {
        bucket.upload();
        bucket.s3()
                .connections()
                .befallenBy((request, answer, client) -> client.getOutputStream()
                        .write(
                                request.contains(SignedTree.digest(1))
                                        ? error("403 Forbidden", "AccessDenied")
                                        : answer));

        Outcome outcome = bucket.ofBucket();

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("AWS denied s3:GetObject on s3://bucket/" + SignedTree.digest(1))
                .contains("The digest of its hour is missing or invalid.")
                .doesNotContain("\"state\": \"invalid\"", "\"state\": \"missing\"");
    }

    @Test
    void a_folder_that_may_not_be_listed_is_unproven() {
        bucket.upload();
        bucket.s3()
                .connections()
                .befallenBy((request, answer, client) -> client.getOutputStream()
                        .write(
                                request.lines().findFirst().orElse("").contains("111122223333%2FCloudTrail%2Fus-west-2")
                                        ? error("403 Forbidden", "AccessDenied")
                                        : answer));

        Outcome outcome = bucket.ofBucket();

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("AWS denied s3:ListBucket on s3://bucket/AWSLogs/111122223333/CloudTrail/");
    }
}
