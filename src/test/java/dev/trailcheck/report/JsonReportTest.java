package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.finding.Assessment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The JSON of the samples, against the schema that is published for it. */
class JsonReportTest {

    private static final PublishedSchema SCHEMA = PublishedSchema.inDocs("findings.schema.json");

    @Test
    void the_report_of_every_run_is_as_the_published_schema_says() {
        for (Assessment assessment : SampleRuns.all()) {
            assertThat(violations(Written.by(new JsonReport(), SampleRuns.readSoundly(assessment))))
                    .isEmpty();
        }
    }

    @Test
    void the_schema_knows_every_member_that_later_runs_read() {
        String json = Written.by(new JsonReport(), SampleRuns.everyStatus());

        assertThat(json).contains("\"exception\":", "\"expiredException\":", "\"state\": \"expired\"", "\"content\":");
        assertThat(violations(json.replace("\"expiredException\"", "\"formerException\"")))
                .isNotEmpty();
        assertThat(violations(json.replace("\"content\":", "\"hash\":"))).isNotEmpty();
        assertThat(violations(json.replace("\"status\": \"aged-out\"", "\"status\": \"old\"")))
                .isNotEmpty();
    }

    @Test
    void the_sample_report_is_as_the_published_schema_says() throws IOException {
        assertThat(violations(sample())).isEmpty();
    }

    @Test
    void the_schema_bites() throws IOException {
        assertThat(violations(sample().replace("\"verdict\": \"fail\"", "\"verdict\": \"failed\"")))
                .isNotEmpty();
        assertThat(violations(sample().replace("\"fingerprint\"", "\"fingerPrint\"")))
                .isNotEmpty();
        assertThat(violations(sample().replaceFirst("\"records\": \\d+", "\"records\": -1")))
                .isNotEmpty();
    }

    private static String sample() throws IOException {
        return Files.readString(ProjectFolders.GOLDEN.resolve("findings.json"));
    }

    private static List<String> violations(String json) {
        return SCHEMA.violations(json);
    }
}
