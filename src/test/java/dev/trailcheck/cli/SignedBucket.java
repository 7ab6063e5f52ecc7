package dev.trailcheck.cli;

import static dev.trailcheck.source.aws.TroubledConnections.NONE;
import static dev.trailcheck.source.aws.TroubledConnections.cut;
import static dev.trailcheck.source.aws.TroubledConnections.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.source.aws.LoopbackS3;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A desk with signed logs, a bucket for the same, and what is asked of both. */
record SignedBucket(SignedDesk signed, Desk desk, LoopbackS3 s3) {

    static SignedBucket in(Path folder) throws Exception {
        SignedDesk signed = SignedDesk.in(folder);
        return new SignedBucket(signed, signed.desk(), LoopbackS3.start());
    }

    /** Puts the folder as it is now into a bucket, digests with their signatures. */
    void upload() {
        upload(signed.tree().saved().byKey());
    }

    void upload(Map<String, String> signatures) {
        s3.fill("bucket", "", desk.path("logs"));
        signatures.forEach((key, signature) -> {
            if (desk.has("logs/" + key)) {
                s3.put("bucket", key, desk.bytes("logs/" + key), metadata(signature));
            }
        });
        s3.connections().befallenBy(NONE);
    }

    private static Map<String, String> metadata(String signature) {
        return Map.of("signature", signature, "signature-algorithm", "SHA256withRSA");
    }

    Outcome ofFolder(String... more) {
        return verify("logs", Stream.concat(Stream.of("--object-metadata=metadata.json"), Stream.of(more)));
    }

    Outcome ofBucket(String... more) {
        return verify("s3://bucket", Stream.of(more));
    }

    Outcome verify(String source, Stream<String> more) {
        return desk.run(Stream.concat(Stream.of("verify", source, "--public-keys=keys.json", "--format=json"), more)
                .toArray(String[]::new));
    }

    List<String> fetched() {
        return s3.connections().requests().stream()
                .filter(line -> line.contains(".json.gz") && !line.contains("list-type=2"))
                .map(line -> line.substring(0, line.indexOf('?') < 0 ? line.lastIndexOf(' ') : line.indexOf('?')))
                .toList();
    }

    Outcome checked(String source, String output, String... more) {
        return desk.run(Stream.concat(
                        Stream.of(
                                "check",
                                source,
                                "--format=json,sarif,html",
                                "--verify",
                                "--public-keys=keys.json",
                                "--output=" + output),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    void sameReports() {
        for (String report : List.of("/findings.json", "/findings.sarif", "/findings.html")) {
            assertThat(desk.text("by-bucket" + report)).isEqualTo(desk.text("by-folder" + report));
        }
    }

    /** Of each request the first answer breaks. */
    void trouble() {
        Set<String> met = ConcurrentHashMap.newKeySet();
        s3.connections().befallenBy((request, answer, client) -> {
            String line = request.lines().findFirst().orElse("");
            if (!met.add(line)) {
                NONE.befall(request, answer, client);
                return;
            }
            switch (Math.floorMod(line.hashCode(), 3)) {
                case 0 -> client.getOutputStream().write(error("503 Slow Down", "SlowDown"));
                case 1 -> client.getOutputStream().write(cut(answer, 40));
                default -> {
                    client.getOutputStream().write(cut(answer, 20));
                    client.getOutputStream().flush();
                    throw new IOException("reset");
                }
            }
        });
    }
}
