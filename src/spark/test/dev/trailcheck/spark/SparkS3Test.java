package dev.trailcheck.spark;

import static dev.trailcheck.source.ARecord.byRoot;
import static dev.trailcheck.source.ARecord.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Crews;
import dev.trailcheck.source.aws.LoopbackS3;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects in S3, listed by the driver and read by each machine with a client of its own. */
class SparkS3Test {

    @TempDir
    private Path folder;

    @Test
    void a_bucket_by_spark_s_own_name_comes_to_what_it_comes_to_by_ours() throws Exception {
        LoopbackS3 s3 = LoopbackS3.start();
        try (JavaSparkContext spark = LocalSpark.start()) {
            for (int day = 1; day <= 6; day++) {
                Path log = folder.resolve(
                        "logs/AWSLogs/111122223333/CloudTrail/us-west-2/2026/10/0%1$d/111122223333_CloudTrail_us-west-2_2026100%1$dT0810Z_a.json"
                                .formatted(day));
                Files.createDirectories(log.resolveSibling(""));
                Files.writeString(
                        log,
                        delivery(byRoot("ListSignalingChannels")
                                .id("day %d".formatted(day))
                                .at("2026-10-0%dT08:00:00Z".formatted(day))));
            }
            s3.fill("evidence", "trails/", folder.resolve("logs"));
            Outcome here = Outcome.of(folder, Crews.THREADS, "s3://evidence/trails", "--format=all");

            Outcome there = Outcome.of(folder, new SparkCrews(() -> spark), "s3a://evidence/trails", "--format=all");

            assertThat(here.out()).contains("Read 6 records in 6 files");
            there.assertSameAs(here);
            assertThat(there.toString()).doesNotContain(LoopbackS3.SECRET);
        } finally {
            s3.close();
        }
    }
}
