package dev.trailcheck.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailcheck.source.ARecord;
import dev.trailcheck.source.aws.LoopbackS3;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * A bucket named archive with very many log files of one call each, in a server on loopback, for measuring. Run its main with
 * how many; it prints by which options another Java process reaches it, and serves until it is stopped.
 */
public final class LoopbackArchive {

    private LoopbackArchive() {}

    public static void main(String... arguments) throws Exception {
        LoopbackS3 s3 = LoopbackS3.start();
        s3.create("archive");
        IntStream.range(0, Integer.parseInt(arguments[0]))
                .parallel()
                .forEach(number -> s3.put("archive", key(number), log(number)));
        System.out.println(String.join(" ", s3.asOptions()));
        Thread.sleep(Long.MAX_VALUE);
    }

    private static String key(int number) {
        return "AWSLogs/111122223333/CloudTrail/us-west-2/2026/10/%02d/111122223333_CloudTrail_us-west-2_202610%1$02dT%02d%02dZ_%08d.json.gz"
                .formatted(1 + number % 20, number / 20 % 24, number / 480 % 60, number);
    }

    private static byte[] log(int number) {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(stored)) {
            gzip.write(ARecord.delivery(ARecord.named("ListSignalingChannels")
                            .id("number " + number)
                            .at("2026-10-%02dT00:00:00Z".formatted(1 + number % 20)))
                    .getBytes(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return stored.toByteArray();
    }
}
