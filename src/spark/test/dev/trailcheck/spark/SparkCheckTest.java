package dev.trailcheck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.archive.GeneratedArchive;
import dev.trailcheck.cli.Crews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a cluster does with the work, its reports are those of one process, byte for byte. */
class SparkCheckTest {

    private static JavaSparkContext spark;
    private static Crews cluster;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = LocalSpark.start();
        cluster = new SparkCrews(() -> spark);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    void the_samples_come_to_the_same_in_however_many_parts(int parts) {
        cut(parts);
        Outcome here = samples(Crews.THREADS);
        assertThat(here.reports()).containsKeys("findings.json", "findings.sarif", "findings.html", "summary.md");

        samples(cluster).assertSameAs(here);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 25})
    void an_archive_comes_to_the_same_in_however_many_parts(int parts) throws IOException {
        GeneratedArchive.write(folder.resolve("logs"), 5_000, 0.6, 7);
        duplicateEveryThirdFile();
        Files.writeString(folder.resolve("logs/broken.json"), "{\"Records\": [{\"eventSource\": ");
        cut(parts);

        Outcome here = archive(Crews.THREADS);

        assertThat(here.reports().get("findings.json")).contains("delete-without-approval", "broken.json");
        archive(cluster).assertSameAs(here);
    }

    private Outcome samples(Crews crews) {
        Path samples = ProjectFolders.SAMPLES.toAbsolutePath();
        return Outcome.of(
                folder,
                crews,
                samples.toString(),
                "--policy=" + samples.resolve("policy.yaml"),
                "--approvals=" + samples.resolve("approvals.yaml"),
                "--accounts=" + samples.resolve("accounts.json"),
                "--format=all");
    }

    private Outcome archive(Crews crews) {
        return Outcome.of(folder, crews, folder.resolve("logs").toUri().toString(), "--format=all");
    }

    private void duplicateEveryThirdFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("logs"))) {
            int number = 0;
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (number++ % 3 == 0) {
                    Files.copy(file, folder.resolve("logs/copy-%03d.json.gz".formatted(number)));
                }
            }
        }
    }

    private static void cut(int parts) {
        spark.sc().conf().set(Parts.SETTING, String.valueOf(parts));
    }

    @Test
    void nothing_is_started_for_a_command_that_cannot_be_obeyed() {
        Crews never = new SparkCrews(() -> {
            throw new AssertionError("A context was asked for.");
        });
        String[] words = {"nowhere", "-", "--since=yesterday", "--fail-on=doom", "--policy=none.yaml"};

        Outcome there = Outcome.of(folder, never, words);

        assertThat(there.exitCode()).isEqualTo(2);
        assertThat(there.err())
                .contains(Outcome.of(folder, Crews.THREADS, words)
                        .err()
                        .lines()
                        .filter(line -> !line.contains("mistakes"))
                        .toArray(String[]::new))
                .contains("-: The machines of a cluster cannot read this.");
    }
}
