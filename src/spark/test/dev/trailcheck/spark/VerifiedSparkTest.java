package dev.trailcheck.spark;

import static dev.trailcheck.source.ARecord.byRoot;
import static dev.trailcheck.source.ARecord.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Crews;
import dev.trailcheck.evidence.SignedTree;
import dev.trailcheck.source.aws.LoopbackS3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines that read files hash them, too, and the driver follows the digests over all hashes. */
class VerifiedSparkTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void deliver() throws IOException {
        SignedTree tree = new SignedTree(folder.resolve("logs"))
                .holding("a", delivery(byRoot("ListSignalingChannels").id("a").at("2026-10-01T00:05:00Z")))
                .holding("b", delivery(byRoot("ListSignalingChannels").id("b").at("2026-10-01T01:05:00Z")))
                .hour(0, "a")
                .hour(1, "b")
                .hour(2);
        Files.writeString(folder.resolve("keys.json"), SignedTree.listed(SignedTree.KEY));
        Files.writeString(folder.resolve("metadata.json"), tree.savedAsJson());
    }

    @Test
    void a_folder_is_proven_by_the_hashes_of_many_machines() {
        String[] words = {
            "logs", "--format=all", "--verify", "--public-keys=keys.json", "--object-metadata=metadata.json"
        };

        Outcome here = Outcome.of(folder, Crews.THREADS, words);

        assertThat(here.out()).contains("Integrity whole");
        onSpark(words).assertSameAs(here);
    }

    @Test
    void digests_in_a_bucket_are_read_by_machines_and_then_by_the_driver() throws Exception {
        LoopbackS3 s3 = LoopbackS3.start();
        try {
            s3.fill("bucket", "", folder.resolve("logs"));
            String[] words = {"s3://bucket", "--format=all", "--verify", "--public-keys=keys.json"};

            Outcome here = Outcome.of(folder, Crews.THREADS, words);

            assertThat(here.out()).contains("Read 2 records in 5 files");
            onSpark(words).assertSameAs(here);
        } finally {
            s3.close();
        }
    }

    private Outcome onSpark(String... words) {
        try (JavaSparkContext spark = LocalSpark.start()) {
            spark.sc().conf().set(Parts.SETTING, "5");
            return Outcome.of(folder, new SparkCrews(() -> spark), words);
        }
    }
}
