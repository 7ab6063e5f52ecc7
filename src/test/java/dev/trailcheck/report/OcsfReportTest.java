package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Assessment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OCSF findings against what class 2003 of OCSF 1.5.0 requires, and what its enumerations allow. */
class OcsfReportTest {

    private static final List<String> REQUIRED = List.of(
            "/activity_id",
            "/category_uid",
            "/class_uid",
            "/type_uid",
            "/severity_id",
            "/time",
            "/metadata/version",
            "/metadata/product/name",
            "/finding_info/uid",
            "/finding_info/analytic/type_id",
            "/compliance/standards",
            "/compliance/status_id",
            "/cloud/provider",
            "/resources/0/uid",
            "/evidences/0/api/operation");

    private static final Map<Integer, String> SEVERITIES =
            Map.of(1, "Informational", 2, "Low", 3, "Medium", 4, "High", 5, "Critical");
    private static final Map<Integer, String> ACTIVITIES = Map.of(1, "Create", 2, "Update", 3, "Close");
    private static final Map<Integer, String> STATES =
            Map.of(1, "New", 2, "In Progress", 3, "Suppressed", 4, "Resolved", 99, "Aged out");

    @Test
    void every_finding_of_every_run_has_all_that_its_class_requires() {
        for (Assessment assessment : SampleRuns.all()) {
            List<JsonNode> findings = findings(assessment);
            assertThat(findings).hasSize(assessment.findings().size());
            for (JsonNode finding : findings) {
                assertThat(REQUIRED)
                        .allSatisfy(path ->
                                assertThat(finding.at(path).isMissingNode()).isFalse());
                assertThat(finding.get("class_uid").asInt()).isEqualTo(2003);
                assertThat(finding.get("category_uid").asInt()).isEqualTo(2);
                assertThat(finding.get("type_uid").asInt())
                        .isEqualTo(200_300 + finding.get("activity_id").asInt());
                assertThat(finding.at("/metadata/version").asString()).isEqualTo("1.5.0");
                assertThat(SEVERITIES)
                        .containsEntry(
                                finding.get("severity_id").asInt(),
                                finding.get("severity").asString());
                assertThat(ACTIVITIES)
                        .containsEntry(
                                finding.get("activity_id").asInt(),
                                finding.get("activity_name").asString());
                assertThat(STATES)
                        .containsEntry(
                                finding.get("status_id").asInt(),
                                finding.get("status").asString());
                assertThat(finding.has("unmapped")).isFalse();
            }
        }
    }

    @Test
    void a_finding_is_told_in_the_words_of_the_schema() {
        JsonNode finding = findings(SampleRuns.everyStatus()).get(3);

        assertThat(finding.get("activity_name").asString()).isEqualTo("Update");
        assertThat(finding.get("status").asString()).isEqualTo("Suppressed");
        assertThat(finding.get("time").asLong()).isEqualTo(SampleAssessments.FROM.toEpochMilli());
        assertThat(finding.get("comment").asString())
                .isEqualTo("Exception EXC-1 of carol@example.com until 2026-10-10T00:00:00Z: a drill");
        assertThat(finding.get("compliance")).isEqualTo(JsonMapper.shared().readTree("""
                {"status_id": 3, "status": "Fail", "control": "NIST 800-53 r5: AC-3(2)",
                 "standards": ["NIST 800-53 r5", "SOC 2 2017"],
                 "requirements": ["NIST 800-53 r5: AC-3(2) supports", "SOC 2 2017: CC8.1 supports"]}
                """));
        assertThat(finding.get("cloud")).isEqualTo(JsonMapper.shared().readTree("""
                {"provider": "AWS", "region": "eu-west-1",
                 "account": {"uid": "444455556666", "name": "cameras-dev", "type_id": 10, "type": "AWS Account"}}
                """));
        assertThat(finding.at("/resources/0/type").asString()).isEqualTo("AWS::KinesisVideo::SignalingChannel");
        assertThat(finding.at("/evidences/0/src_endpoint/ip").asString()).isEqualTo("203.0.113.9");
        assertThat(finding.at("/evidences/0/api/service/name").asString()).isEqualTo("kinesisvideo.amazonaws.com");
        assertThat(finding.at("/evidences/0/actor/user/uid").asString()).endsWith(":assumed-role/Deployer/dave");
        assertThat(finding.at("/remediation/desc").asString()).startsWith("1. Ask the caller");
    }

    @Test
    void each_status_has_its_activity() {
        assertThat(findings(SampleRuns.everyStatus()))
                .extracting(finding -> finding.get("activity_name").asString() + " "
                        + finding.get("status").asString())
                .containsExactly(
                        "Update New",
                        "Create New",
                        "Update New",
                        "Update Suppressed",
                        "Update Suppressed",
                        "Create New",
                        "Close Aged out",
                        "Close Resolved");
    }

    @Test
    void a_run_that_found_nothing_leaves_an_empty_file() {
        assertThat(text(SampleAssessments.quiet())).isEmpty();
    }

    private static List<JsonNode> findings(Assessment assessment) {
        Stream<String> lines = text(assessment).lines();
        return lines.map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    private static String text(Assessment assessment) {
        return Written.by(new OcsfReport(), assessment);
    }
}
