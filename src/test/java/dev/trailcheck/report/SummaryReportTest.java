package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Assessment;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The summary against the schema that is published for it. */
class SummaryReportTest {

    private static final PublishedSchema SCHEMA = PublishedSchema.inDocs("summary.schema.json");

    @Test
    void the_summary_of_every_run_is_as_the_published_schema_says() {
        for (Assessment assessment : SampleRuns.all()) {
            assertThat(SCHEMA.violations(text(assessment))).isEmpty();
        }
    }

    @Test
    void the_schema_bites() {
        String text = text(SampleAssessments.typical());

        assertThat(SCHEMA.violations(text.replace("\"exitCode\": 1", "\"exitCode\": 2")))
                .isNotEmpty();
        assertThat(SCHEMA.violations(text.replace("\"aged-out\"", "\"agedOut\"")))
                .isNotEmpty();
        assertThat(SCHEMA.violations(text.replace("\"gaps\": 2", "\"gaps\": -1")))
                .isNotEmpty();
    }

    @Test
    void it_counts_what_stands_apart_from_what_is_new() {
        JsonNode summary = JsonMapper.shared().readTree(text(SampleRuns.everyStatus()));

        assertThat(summary.get("verdict").asString()).isEqualTo("fail");
        assertThat(summary.get("exitCode").asInt()).isEqualTo(1);
        assertThat(summary.get("counts")).isEqualTo(JsonMapper.shared().readTree("""
                {"new": 2, "open": 2, "excepted": 2, "aged-out": 1, "resolved": 1}
                """));
        assertThat(summary.get("standing")).isEqualTo(JsonMapper.shared().readTree("""
                {"all": 4, "critical": 2, "high": 2, "medium": 0, "low": 0, "info": 0}
                """));
        assertThat(summary.get("new")).isEqualTo(JsonMapper.shared().readTree("""
                {"all": 2, "critical": 1, "high": 1, "medium": 0, "low": 0, "info": 0}
                """));
        assertThat(summary.get("exceptions")).isEqualTo(JsonMapper.shared().readTree("""
                {"expired": 1, "expiring": 1, "holds": 1}
                """));
    }

    @Test
    void it_holds_no_word_of_a_record() {
        assertThat(text(SampleRuns.excepted("hostile"))).doesNotContain("hostile");
    }

    private static String text(Assessment assessment) {
        return Written.by(new SummaryReport(), assessment);
    }
}
