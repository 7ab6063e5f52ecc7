package dev.trailcheck.spark;

import static dev.trailcheck.source.ARecord.ACCOUNT;
import static dev.trailcheck.source.ARecord.arn;
import static dev.trailcheck.source.ARecord.byRoot;
import static dev.trailcheck.source.ARecord.delivery;
import static dev.trailcheck.source.ARecord.eventId;
import static dev.trailcheck.source.ARecord.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Crews;
import dev.trailcheck.source.ARecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can only be seen by who sees all files is seen by a cluster too, of which no machine does. A file for each part. */
class HostileLogsTest {

    private static final String POLICY = """
            version: 1
            regions: {allowed: [us-west-2]}
            tags: {required: {owner: any}, grace: PT15M}
            approvals: {approvers: [carol]}
            thresholds: {mass-delete: {count: 3, within: PT10M}, enumeration: {count: 3, within: PT10M}}
            """;

    private static final String APPROVALS = """
            approvals:
              - {id: CHG-1, action: delete, channel: "cam-*", from: "2026-10-01T00:00:00Z", until: "2026-10-31T00:00:00Z",
                 approvedBy: carol, requestedBy: dave, uses: 1}
            """;

    private static JavaSparkContext spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = LocalSpark.start();
        spark.sc().conf().set(Parts.SETTING, "40");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void different_records_under_one_id_contradict_each_other_across_files_and_accounts() throws IOException {
        for (int i = 0; i < 4; i++) {
            write(
                    "part-%d.json".formatted(3 - i),
                    byRoot("DescribeSignalingChannel")
                            .id("forged")
                            .with("userAgent", "tool %d".formatted(i % 3))
                            .with("recipientAccountId", i == 0 ? "444455556666" : ACCOUNT));
        }
        zipped("old.zip", "inner.json", byRoot("DescribeSignalingChannel").id("forged"));

        assertThat(comesToTheSame()).contains("conflicting-records", "old.zip/inner.json, record 0");
    }

    @Test
    void a_correction_takes_the_place_of_what_it_corrects() throws IOException {
        write("a.json", byRoot("DeleteSignalingChannel").id("wrong").on("cam-1"));
        write(
                "b.json",
                named("DeleteSignalingChannel")
                        .id("right")
                        .on("cam-1")
                        .with("addendum.originalEventID", eventId("wrong")));
        write("c.json", byRoot("DeleteSignalingChannel").id("other").on("cam-2"));

        assertThat(comesToTheSame())
                .contains("root-credential-use", "on channel 'cam-2'")
                .doesNotContain("Root of account 111122223333 called DeleteSignalingChannel on channel 'cam-1'");
    }

    @Test
    void approvals_are_used_in_the_order_of_events_and_bursts_have_one_beginning() throws IOException {
        for (int i = 0; i < 5; i++) {
            ARecord delete = named("DeleteSignalingChannel")
                    .id("delete %d".formatted(i))
                    .on("cam-%d".formatted(i))
                    .at("2026-10-05T10:0%d:00Z".formatted(9 - i));
            write("z%d.json".formatted(i), delete);
            write("copy-of-%d.json".formatted(i), delete, looked(i), looked(i + 1));
        }

        assertThat(comesToTheSame()).contains("delete-without-approval", "mass-deletion", "\"approvalUses\"");
    }

    @Test
    void what_is_broken_odd_or_pending_is_told() throws IOException {
        write("a.json", created("cam-young", "2026-10-05T10:00:00Z"), created("cam-old", "2026-10-05T08:00:00Z"));
        write("b.json", named("DescribeSignalingChannel").id("last").at("2026-10-05T10:05:00Z"));
        write("c.json", named("TagResource").without("requestParameters", "responseElements", "resources"));
        write("d.json", named("ListSignalingChannels").without("eventTime"));
        write("e.json", named("ListSignalingChannels").with("eventSource", "ec2.amazonaws.com"));
        Files.writeString(
                folder.resolve("logs/half.json"),
                delivery(byRoot("ListSignalingChannels")).substring(0, 300));
        Files.writeString(folder.resolve("logs/empty.json"), "");
        ARecord odd = byRoot("ListSignalingChannels")
                .id("numbers")
                .with("requestParameters.odd", List.of(1.50, 12345678901234567L, true, "HALF A PAIR", Map.of()));
        Files.writeString(folder.resolve("logs/numbers.json"), delivery(odd).replace("HALF A PAIR", "\\ud83d alone"));

        assertThat(comesToTheSame()).contains("cam-young", "no-channel-arn", "rejected", "half.json", "empty-file");
    }

    @Test
    void a_run_goes_on_from_what_another_left() throws IOException {
        write(
                "a.json",
                created("cam-young", "2026-10-05T10:00:00Z"),
                byRoot("ListSignalingChannels").id("seen"));
        comesToTheSame();
        Files.move(folder.resolve("kept.json"), folder.resolve("ledger.json"));
        Files.delete(folder.resolve("logs/a.json"));
        write("b.json", named("DescribeSignalingChannel").id("late").at("2026-10-05T12:00:00Z"));

        String second = comesToTheSame("--ledger=ledger.json", "--since=2026-10-05T11:00:00Z");

        assertThat(second).contains("untagged-channel-creation", eventId("seen"));
    }

    private String comesToTheSame(String... more) throws IOException {
        Files.writeString(folder.resolve("policy.yaml"), POLICY);
        Files.writeString(folder.resolve("approvals.yaml"), APPROVALS);
        String[] words = Stream.concat(Stream.of("logs", "--format=all"), Arrays.stream(more))
                .toArray(String[]::new);
        Outcome here = Outcome.of(folder, Crews.THREADS, words);
        Outcome there = Outcome.of(folder, new SparkCrews(() -> spark), words);
        there.assertSameAs(here);
        String findings = here.reports().getOrDefault("findings.json", here.err());
        Files.write(folder.resolve("kept.json"), findings.getBytes(StandardCharsets.ISO_8859_1));
        return findings;
    }

    private static ARecord looked(int channel) {
        return named("DescribeSignalingChannel")
                .id("look %d".formatted(channel))
                .on("cam-%d".formatted(channel))
                .at("2026-10-05T09:0%d:00Z".formatted(channel));
    }

    private static ARecord created(String channel, String time) {
        return named("CreateSignalingChannel")
                .id("create " + channel)
                .at(time)
                .with("requestParameters.channelName", channel)
                .with("responseElements.channelARN", arn(channel));
    }

    private void write(String file, ARecord... records) throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        Files.writeString(folder.resolve("logs").resolve(file), delivery(records));
    }

    private void zipped(String file, String entry, ARecord record) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("logs").resolve(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(delivery(record).getBytes(StandardCharsets.UTF_8));
        }
    }
}
