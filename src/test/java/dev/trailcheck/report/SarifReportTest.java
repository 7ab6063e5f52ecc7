package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SARIF of the samples, against the schema and against what the schema does not see but sites insist on. */
class SarifReportTest {

    private static String text;
    private static JsonNode run;

    @BeforeAll
    static void read_the_sample_report() throws IOException {
        text = Files.readString(ProjectFolders.GOLDEN.resolve("findings.sarif"));
        run = JsonMapper.shared().readTree(text).get("runs").get(0);
    }

    @Test
    void it_is_valid() {
        assertThat(SarifSchema.violations(text)).isEmpty();
    }

    @Test
    void the_schema_bites() {
        assertThat(SarifSchema.violations(text.replace("\"level\":\"error\"", "\"level\":\"critical\"")))
                .isNotEmpty();
        assertThat(SarifSchema.violations(text.replace("\"ruleIndex\":0", "\"ruleIndex\":\"first\"")))
                .isNotEmpty();
    }

    @Test
    void every_result_has_one_place_and_it_is_a_member_of_its_own_evidence() throws IOException {
        for (JsonNode result : run.get("results")) {
            assertThat(result.get("locations")).hasSize(1);
            JsonNode place = result.at("/locations/0/physicalLocation");
            String uri = place.at("/artifactLocation/uri").asString();
            assertThat(uri).startsWith("reports/evidence/");
            List<String> lines = Files.readAllLines(ProjectFolders.GOLDEN.resolve(uri.substring("reports/".length())));
            JsonNode region = place.get("region");
            String line = lines.get(region.get("startLine").asInt() - 1);
            String marked = line.substring(
                    region.get("startColumn").asInt() - 1,
                    region.get("endColumn").asInt() - 1);
            assertThat(marked)
                    .matches("\"\\w+\": .*[^,]")
                    .isEqualTo(region.at("/snippet/text").asString());
        }
    }

    @Test
    void a_result_stands_at_what_its_rule_looked_at() {
        assertThat(marks("root-credential-use")).containsOnly("\"type\": \"Root\"");
        assertThat(marks("root-access-key")).containsOnly("\"accessKeyId\": \"AKIAEXAMPLEROOT00001\"");
        assertThat(marks("root-without-mfa")).containsOnly("\"mfaAuthenticated\": \"false\"");
        assertThat(marks("unexpected-region")).allMatch(mark -> mark.startsWith("\"awsRegion\": "));
        assertThat(marks("message-ttl-out-of-policy")).containsOnly("\"messageTtlSeconds\": 120");
        assertThat(marks("change-outside-window")).allMatch(mark -> mark.startsWith("\"eventTime\": "));
        assertThat(marks("delete-without-approval")).containsOnly("\"eventName\": \"DeleteSignalingChannel\"");
    }

    private static List<String> marks(String rule) {
        List<String> marks = new ArrayList<>();
        for (JsonNode result : run.get("results")) {
            if (result.get("ruleId").asString().equals(rule)) {
                marks.add(result.at("/locations/0/physicalLocation/region/snippet/text")
                        .asString());
            }
        }
        assertThat(marks).isNotEmpty();
        return marks;
    }

    @Test
    void every_result_links_to_the_line_of_its_rule() throws IOException {
        for (JsonNode result : run.get("results")) {
            JsonNode rule = result.at("/relatedLocations/0/physicalLocation");
            String line = Files.readAllLines(
                            Path.of(rule.at("/artifactLocation/uri").asString()))
                    .get(rule.at("/region/startLine").asInt() - 1);
            assertThat(line).isEqualTo("rule \"" + result.get("ruleId").asString() + "\"");
            assertThat(result.at("/message/text").asString()).endsWith("](1).");
        }
    }

    @Test
    void no_two_results_have_one_identity() {
        List<String> identities = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (JsonNode result : run.get("results")) {
            identities.add(
                    result.at("/partialFingerprints/primaryLocationLineHash").asString());
            places.add(result.get("ruleId").asString()
                    + result.at("/locations/0/physicalLocation/artifactLocation/uri")
                            .asString());
        }
        assertThat(identities).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{16}:1"));
        assertThat(places).doesNotHaveDuplicates();
    }

    @Test
    void every_place_is_a_relative_file() {
        assertThat(run.findValuesAsString("uri"))
                .isNotEmpty()
                .allMatch(uri -> !uri.contains(":") && !uri.startsWith("/"));
    }

    @Test
    void descriptors_carry_what_sites_show() {
        for (JsonNode rule : run.at("/tool/driver/rules")) {
            assertThat(rule.at("/properties/security-severity").isString()).isTrue();
            assertThat(rule.at("/properties/security-severity").asString()).matches("\\d\\.\\d");
            assertThat(rule.at("/properties/tags").size()).isBetween(1, 10);
            assertThat(rule.at("/help/markdown").asString()).contains("## What to do");
            assertThat(rule.at("/shortDescription/text").asString())
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(1024);
            assertThat(rule.at("/fullDescription/text").asString()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
        }
    }

    @Test
    void messages_are_short_enough_for_every_site_and_their_links_lead_somewhere() {
        Pattern link = Pattern.compile("(?<!\\\\)\\[[^]]*]\\((\\d+)\\)");
        for (JsonNode result : run.get("results")) {
            String message = result.at("/message/text").asString();
            assertThat(message).hasSizeLessThanOrEqualTo(1024);
            assertThat(link.matcher(message).results().map(found -> found.group(1)))
                    .containsExactly(result.at("/relatedLocations/0/id").asString());
        }
    }

    @Test
    void the_run_says_that_it_was_carried_out() {
        assertThat(run.at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
        assertThat(run.at("/invocations/0/endTimeUtc").asString()).isEqualTo("2026-10-10T10:00:00Z");
        assertThat(run.at("/originalUriBaseIds/%SRCROOT%").has("uri")).isFalse();
    }
}
