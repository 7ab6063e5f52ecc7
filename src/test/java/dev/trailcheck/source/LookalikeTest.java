package dev.trailcheck.source;

import static dev.trailcheck.source.MemoryFile.read;
import static dev.trailcheck.source.Told.gap;
import static dev.trailcheck.source.Told.records;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikeTest {

    private static final ARecord CREATE = ARecord.named("CreateSignalingChannel");

    private static final String MISLAID = "it lies here by mistake; move it out of the folder of logs.";

    @Test
    void notifications_of_s3_are_skipped_in_one_word() {
        assertThat(read("{\"Records\":[{\"eventSource\":\"aws:s3\"},{\"eventSource\":\"aws:s3\"}]}"))
                .containsExactly(skipped("notifications of aws:s3"));
    }

    @Test
    void notifications_of_sns_spell_it_otherwise() {
        assertThat(read("{\"Records\":[{\"EventSource\":\"aws:sns\"}]}"))
                .containsExactly(skipped("notifications of aws:sns"));
    }

    @Test
    void insights_are_skipped() {
        assertThat(
                        read(
                                "{\"Records\":[{\"eventType\":\"AwsCloudTrailInsight\",\"eventTime\":\"2026-10-05T08:00:00Z\"}]}"))
                .containsExactly(skipped("CloudTrail Insights, which are statistics over calls"));
    }

    @Test
    void aggregated_events_are_skipped() {
        assertThat(read("[{\"eventType\":\"AwsAggregatedEvent\",\"eventSource\":\"a\",\"eventTime\":\"b\"}]"))
                .containsExactly(skipped("aggregated events, which are statistics over calls"));
    }

    @Test
    void a_pointer_to_a_file_that_was_never_fetched_says_how_to_fetch_it() {
        assertThat(read("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 7\n"))
                .containsExactly(Told.gap(
                        "skipped",
                        "log",
                        "Not a CloudTrail log: it holds a Git LFS pointer in place of the file.",
                        "the files want fetching: git lfs pull."));
    }

    @Test
    void a_zip_without_files_is_skipped() {
        assertThat(read("PK\u0003\u0004")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"digestS3Object\":\"a\",\"logFiles\":[]}", "{\"signature\":\"ab\"}", "{\"Records\":[]}"})
    void digest_files_and_quiet_hours_need_no_word(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schemaVersion\":1,\"tool\":{\"name\":\"trailcheck\"},\"findings\":[{\"events\":[1]}],\"gaps\":[]}",
                "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[]}"
            })
    void reports_of_earlier_runs_are_skipped(String report) {
        assertThat(read(report)).containsExactly(skipped("a report of findings, as trailcheck itself writes them"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"findings", "exceptions", "memory"})
    void a_report_is_told_however_large_a_part_of_it_is(String part) {
        String much = "{\"message\":\"m\"},".repeat(400_000);
        String report = "{\"schemaVersion\":1,\"tool\":{\"name\":\"trailcheck\"},\"%s\":[%s1]}".formatted(part, much);

        assertThat(read(report)).containsExactly(skipped("a report of findings, as trailcheck itself writes them"));
    }

    @Test
    void a_record_cannot_hide_as_a_digest_or_a_delivery() {
        for (String disguise : List.of(
                "\"digestS3Object\":1,\"logFiles\":1",
                "\"Records\":[]",
                "\"schemaVersion\":1,\"tool\":{\"name\":\"trailcheck\"},\"findings\":[]")) {
            String text = CREATE.json().replaceFirst("}$", "," + disguise + "}");

            assertThat(records(read(text))).as(disguise).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"b\":1,\"a\":2}", "[{\"a\":1,\"b\":1},{\"b\":1}]", "{\"b\":1,\"a\":1}{\"c\":1}\n7"})
    void other_json_is_skipped_in_one_word_with_its_first_fields(String text) {
        assertThat(read(text)).containsExactly(skipped("a JSON object with the fields 'a', 'b'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7 8", "\"a\"", "null"})
    void bare_values_are_skipped(String text) {
        assertThat(read(text)).containsExactly(skipped("a bare JSON value"));
    }

    private static Reading skipped(String what) {
        return gap("skipped", "log", "Not a CloudTrail log: it holds " + what + ".", MISLAID);
    }
}
