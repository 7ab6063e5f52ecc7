package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.arn;
import static dev.trailcheck.source.ARecord.byRoot;
import static dev.trailcheck.source.ARecord.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.source.ARecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the rules of the project. */
class SameBytesTest {

    private static final int FILES = 12;

    @TempDir
    Path folder;

    @Test
    void the_number_of_threads_does_not_show() {
        Desk desk = new Desk(folder);
        desk.write("policy.yaml", Desk.POLICY);
        for (int file = 0; file < FILES; file++) {
            desk.deliver("logs/%02d.json".formatted(file * 5 % FILES), life(file));
        }
        desk.write("logs/broken.json", "{");

        List<String> one = reports(desk, 1);

        assertThat(one.get(0)).contains("root-credential-use", "delete-without-approval", "untagged-channel-creation");
        assertThat(reports(desk, 2)).isEqualTo(one);
        assertThat(reports(desk, 8)).isEqualTo(one);
    }

    /** Eight channels are created, half of them without tags, and deleted; each file repeats part of the one before. */
    private static ARecord[] life(int file) {
        return IntStream.range(0, 8)
                .boxed()
                .flatMap(number -> List.of(
                        created(file - number % 2, number),
                        byRoot("DeleteSignalingChannel")
                                .id("delete %d %d".formatted(file, number))
                                .on("cam-%d-%d".formatted(file, number))
                                .at("2026-10-05T10:%02d:00Z".formatted(number)))
                        .stream())
                .toArray(ARecord[]::new);
    }

    private static ARecord created(int file, int number) {
        String channel = "cam-%d-%d".formatted(file, number);
        ARecord create = named("CreateSignalingChannel")
                .id("create " + channel)
                .at("2026-10-05T08:%02d:00Z".formatted(number))
                .with("requestParameters.channelName", channel)
                .with("responseElements.channelARN", arn(channel));
        return number % 4 < 2
                ? create
                : create.with("requestParameters.tags", List.of(Map.of("key", "owner", "value", "carol")));
    }

    private static List<String> reports(Desk desk, int threads) {
        assertThat(desk.check("logs", "--format", "all", "--threads", String.valueOf(threads))
                        .exitCode())
                .isEqualTo(1);
        return Stream.of(
                        "findings.json",
                        "findings.sarif",
                        "findings.csv",
                        "findings.ocsf.jsonl",
                        "gl-code-quality.json",
                        "junit.xml",
                        "oscal-ar.json",
                        "summary.json",
                        "summary.md")
                .map(file -> desk.text("reports/" + file))
                .toList();
    }
}
