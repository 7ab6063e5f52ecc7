package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.source.ARecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What broken, swollen and misplaced files make of a whole run. */
class HostileInputTest {

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = Desk.in(folder);
    }

    @Test
    void texts_of_a_megabyte_do_not_swell_the_reports_and_the_evidence_keeps_them() throws IOException {
        String swollen = "1".repeat(1_000_000);
        desk.deliver(
                "logs/a.json",
                delete().with("recipientAccountId", swollen)
                        .with("awsRegion", swollen)
                        .with("userIdentity.arn", swollen)
                        .with("userAgent", swollen)
                        .with("sourceIPAddress", swollen)
                        .with("requestParameters.channelARN", swollen));

        assertThat(desk.run("check", "logs", "--accounts", accounts()).exitCode())
                .isEqualTo(1);

        for (String report : List.of("findings.json", "findings.sarif", "findings.html")) {
            assertThat(desk.text("reports/" + report)).as(report).hasSizeLessThan(300_000);
        }
        assertThat(desk.text("reports/findings.json")).contains("\"" + "1".repeat(64) + "...\"");
        assertThat(evidence())
                .singleElement()
                .satisfies(text -> assertThat(text).hasSizeGreaterThan(6_000_000));
    }

    @Test
    void a_file_name_cannot_speak_to_the_terminal_or_break_a_report() {
        String name = "a\n\u001b[31mred\u202e.json";
        desk.write("logs/" + name, "nonsense");
        desk.deliver("logs/b\u001b.json", delete());

        Outcome outcome = desk.run("check", "logs");

        assertThat(outcome.out()).contains("a\\u000a\\u001b[31mred\\u202e.json").doesNotContain("\u001b");
        assertThat(desk.text("reports/findings.html")).doesNotContain("\u001b").doesNotContain("\u202e");
        assertThat(desk.text("reports/findings.sarif")).doesNotContain("\u001b").doesNotContain("\u202e");
        assertThat(desk.text("reports/findings.json")).doesNotContain("\u001b").contains("a\\n\\u001B[31mred");
    }

    @Test
    void reports_of_an_earlier_run_among_the_logs_change_no_finding() throws IOException {
        desk.deliver("logs/a.json", delete(), named("UpdateSignalingChannel").on("front-door"));
        desk.check("logs");
        List<String> before = fingerprints();
        Files.move(folder.resolve("reports"), folder.resolve("logs/old"));

        desk.check("logs");

        assertThat(fingerprints()).isEqualTo(before).hasSize(2);
        assertThat(desk.text("reports/findings.json"))
                .contains("\"duplicate\": 2", "\"where\": \"old/findings.json\"", "\"where\": \"old/findings.sarif\"")
                .contains("it holds a report of findings, as trailcheck itself writes them")
                .doesNotContain("conflicting-records", "not-json");
    }

    @Test
    void where_no_file_holds_a_record_a_gap_says_so() {
        desk.write("logs/a.json", "{\"Records\":[]}");

        Outcome outcome = desk.check("logs");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.out()).contains("""
                  no-records  sources: There is no record in any file.
                    Maybe another folder was meant, its download failed, or nothing was called in these hours.
                """);
    }

    @Test
    void a_window_after_the_newest_record_has_no_end_that_lies_before_it() {
        desk.deliver("logs/a.json", delete(), named("DescribeInstances").with("eventSource", "ec2.amazonaws.com"));

        desk.check("logs", "--since", "2026-11-01");

        assertThat(desk.text("reports/findings.json"))
                .contains("\"from\": \"2026-11-01T00:00:00Z\"", "\"until\": null", "\"outOfScope\": 1");
    }

    @Test
    void accounts_and_regions_outside_the_window_were_not_looked_at() {
        desk.write("accounts.json", "[{\"id\": \"111122223333\", \"name\": \"cameras\"}]");
        ARecord before = named("ListSignalingChannels")
                .with("recipientAccountId", "444455556666")
                .with("awsRegion", "eu-west-1")
                .at("2026-10-01T08:00:00Z");
        ARecord other = named("DescribeInstances")
                .with("eventSource", "ec2.amazonaws.com")
                .with("recipientAccountId", "777788889999")
                .with("awsRegion", "eu-west-2")
                .at("2026-10-01T08:00:00Z");
        desk.deliver("logs/a.json", delete(), before, other);

        desk.check("logs", "--since", "2026-10-05");

        assertThat(desk.text("reports/findings.json"))
                .contains("\"outsideWindow\": 1", "\"outOfScope\": 1", "us-west-2")
                .doesNotContain("444455556666", "777788889999", "eu-west-1", "eu-west-2", "unlisted-account");
    }

    @Test
    void sizes_can_be_chosen_and_the_gap_says_how() {
        desk.deliver("logs/a.json", delete(), named("UpdateSignalingChannel").on("front-door"));

        Outcome outcome = desk.check("logs", "--max-file-size", "1KB");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).contains("""
                  too-large  a.json: line 1, column 1001, byte 1000: 1 record was read, the rest was not: inflated, the file is larger than 1KB.
                    Maybe it was made to fill the memory of readers; if it is sound, a larger --max-file-size reads all of it.
                """);
        assertThat(desk.check("logs", "--max-record-size", "300B", "--strict").exitCode())
                .isEqualTo(3);
    }

    @Test
    void sizes_that_are_none_are_told_together() {
        assertThat(desk.check("rules", "--max-file-size", "much", "--max-record-size", "2TB"))
                .isEqualTo(new Outcome(2, "", """
                        --max-file-size: 'much' is no size.
                          Maybe a number like 10MB or 2GB was meant.
                        --max-record-size: '2TB' is larger than any record can be.
                          Maybe 1GB, the most that can be read, was meant.
                        2 mistakes; nothing was judged.
                        """));
    }

    private static ARecord delete() {
        return named("DeleteSignalingChannel").on("front-door");
    }

    private String accounts() {
        desk.write("known.json", "[{\"id\": \"444455556666\", \"name\": \"cameras\"}]");
        return "known.json";
    }

    private List<String> fingerprints() {
        return desk.text("reports/findings.json")
                .lines()
                .filter(line -> line.contains("\"fingerprint\""))
                .toList();
    }

    private List<String> evidence() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("reports/evidence"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> desk.text(folder.relativize(file).toString()))
                    .toList();
        }
    }
}
