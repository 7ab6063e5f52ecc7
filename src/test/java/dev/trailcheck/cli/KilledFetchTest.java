package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.source.aws.LoopbackS3;
import dev.trailcheck.source.aws.TroubledConnections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A fetch whose process is killed while bytes arrive: by the operating system, with nothing that could tidy up. */
class KilledFetchTest {
    private static final String KEY = "AWSLogs/111122223333/CloudTrail/us-west-2/2026/10/01/file-%d.json";
    private static final int FILES = 8;
    private static final int LARGE = 300_000;

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void no_half_file_is_left_and_the_next_run_fetches_only_what_is_missing() throws Exception {
        Desk desk = Desk.in(folder);
        IntStream.range(0, FILES)
                .forEach(i -> desk.write(
                        "bucket/" + KEY.formatted(i), Integer.toString(i).repeat(LARGE)));
        LoopbackS3 s3 = LoopbackS3.start();
        try {
            s3.fill("bucket", "", desk.path("bucket"));
            CountDownLatch half = new CountDownLatch(1);
            CountDownLatch dead = new CountDownLatch(1);
            s3.connections().befallenBy((request, answer, client) -> {
                if (!request.contains("file-5.json")) {
                    client.getOutputStream().write(answer);
                    return;
                }
                client.getOutputStream().write(TroubledConnections.cut(answer, LARGE / 2));
                client.getOutputStream().flush();
                half.countDown();
                dead.await();
            });
            Process fetch = start(s3);
            half.await();
            while (halfFiles(desk).isEmpty()) {
                Thread.onSpinWait();
            }
            fetch.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            dead.countDown();

            assertThat(halfFiles(desk)).hasSize(1);
            List<Path> kept = files(desk.path("kept/AWSLogs"));
            assertThat(kept)
                    .hasSize(5)
                    .allSatisfy(file -> assertThat(file)
                            .hasSameBinaryContentAs(desk.path("bucket")
                                    .resolve(desk.path("kept").relativize(file))));
            assertThat(desk.check("kept").out()).contains("in 5 files");

            s3.connections().befallenBy(TroubledConnections.NONE);
            assertThat(desk.run("fetch", "s3://bucket", "--to=kept").out())
                    .startsWith("WHOLE  3 files fetched (900,000 bytes), 5 already there (1,500,000 bytes), 0 gaps.");
            assertThat(s3.connections().requests())
                    .as("the five are known from the journal")
                    .filteredOn(line -> line.contains("file-"))
                    .hasSize(3);
            assertThat(halfFiles(desk)).isEmpty();
            assertThat(files(desk.path("kept/AWSLogs"))).hasSize(FILES);
        } finally {
            s3.close();
        }
    }

    private Process start(LoopbackS3 s3) throws IOException {
        ProcessBuilder java = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path")),
                        Stream.concat(
                                s3.asOptions().stream(),
                                Stream.of(Main.class.getName(), "fetch", "s3://bucket", "--to=kept", "--threads=1")))
                .toList());
        return java.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile())
                .start();
    }

    private static List<Path> halfFiles(Desk desk) throws IOException {
        return desk.has("kept/.trailcheck")
                ? files(desk.path("kept/.trailcheck")).stream()
                        .filter(file -> file.toString().endsWith(".part")
                                && file.toFile().length() > 0)
                        .toList()
                : List.of();
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
