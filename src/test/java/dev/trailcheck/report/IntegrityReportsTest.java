package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.FileKind;
import dev.trailcheck.finding.FileState;
import dev.trailcheck.finding.FileVerdict;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Integrity;
import dev.trailcheck.finding.Proof;
import dev.trailcheck.report.html.HtmlReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each report says of a run that was asked to verify. */
class IntegrityReportsTest {

    private static final List<FileVerdict> VERDICTS = List.of(
            new FileVerdict(FileKind.DIGEST, "d", FileState.VALID, "", ""),
            new FileVerdict(FileKind.LOG, "a", FileState.INVALID, "It was changed.", "fetch it again."),
            new FileVerdict(FileKind.LOG, "b", FileState.UNPROVEN, "There is no digest.", "fetch that."),
            new FileVerdict(FileKind.LOG, "c", FileState.UNPROVEN, "There is no digest.", "fetch that."));

    @Test
    void json_tells_the_state_and_marks_each_event_as_its_schema_says() throws IOException {
        String json = written(new JsonReport(), broken("It was changed."));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("docs", "findings.schema.json")), InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        JsonNode report = JsonMapper.shared().readTree(json);
        assertThat(report.get("integrity")).isEqualTo(JsonMapper.shared().readTree("""
                {"result": "broken",
                 "digests": {"all": 1, "invalid": 0, "missing": 0, "unlisted": 0, "unproven": 0, "not-yet-verifiable": 0, "valid": 1},
                 "logs": {"all": 3, "invalid": 1, "missing": 0, "unlisted": 0, "unproven": 2, "not-yet-verifiable": 0, "valid": 0},
                 "files": [
                   {"kind": "log", "file": "a", "state": "invalid", "what": "It was changed.", "maybe": "fetch it again."},
                   {"kind": "log", "file": "b", "state": "unproven", "what": "There is no digest.", "maybe": "fetch that."},
                   {"kind": "log", "file": "c", "state": "unproven", "what": "There is no digest.", "maybe": "fetch that."}],
                 "more": 0}
                """));
        assertThat(report.at("/findings/0/events/0/integrity").asString()).isEqualTo("tampered");
        assertThat(report.at("/findings/0/events/0/why").asString()).isEqualTo("It was changed.");
        assertThat(report.at("/findings/1/events/0/integrity").asString()).isEqualTo("verified");
    }

    @Test
    void sarif_tells_the_state_with_the_run_and_the_mark_with_each_result() throws IOException {
        String sarif = written(new SarifReport(SarifSettings.DEFAULT), broken("It was changed."));

        assertThat(SarifSchema.violations(sarif)).isEmpty();
        JsonNode run = JsonMapper.shared().readTree(sarif).get("runs").get(0);
        assertThat(run.at("/invocations/0/properties/integrity/result").asString())
                .isEqualTo("broken");
        assertThat(run.at("/invocations/0/properties/integrity/logs/unproven").asInt())
                .isEqualTo(2);
        assertThat(run.at("/results/0/properties/integrity").asString()).isEqualTo("tampered");
        assertThat(run.at("/results/1/properties/integrity").asString()).isEqualTo("verified");
    }

    @Test
    void html_has_a_section_and_words_at_each_event() throws IOException {
        String page = written(new HtmlReport(), broken("It was changed."));

        assertThat(page)
                .contains(
                        "<li><a href=\"#integrity\">Integrity</a> broken</li>",
                        "<h2 id=\"integrity-heading\">Integrity</h2>",
                        "Files were changed after CloudTrail delivered them, or are missing: what was judged is not what it wrote.",
                        "<strong>invalid</strong> <bdi class=\"name\">a</bdi>",
                        "<strong>unproven</strong> 2 log files",
                        "<li><bdi class=\"name\">b</bdi></li>",
                        "</svg> tampered</span>: <bdi>It was changed.</bdi>",
                        "</svg> verified</span>",
                        "</svg> evidence tampered</span>");
        assertThat(page.split("evidence tampered", -1))
                .as("one finding of eight")
                .hasSize(2);
    }

    @Test
    void reasons_that_come_from_logs_stay_text() throws IOException {
        String hostile = "</bdi><script>alert(1)</script>\u202E\u001b[2J";

        assertThat(written(new HtmlReport(), broken(hostile)).split("<script", -1))
                .as("only the page's own script")
                .hasSize(2);
        assertThat(written(new HtmlReport(), broken(hostile))).doesNotContain("\u202E", "\u001b");
    }

    /** The typical assessment, verified: the evidence of its first finding is tampered, all other evidence is sound. */
    private static Assessment broken(String why) {
        Assessment typical = SampleAssessments.typical();
        Finding first = typical.findings().get(0);
        List<Finding> marked = typical.findings().stream()
                .map(finding -> marked(
                        finding,
                        Proof.of(new FileVerdict(
                                FileKind.LOG,
                                "a",
                                finding.equals(first) ? FileState.INVALID : FileState.VALID,
                                why,
                                why))))
                .toList();
        List<FileVerdict> verdicts = VERDICTS.stream()
                .map(verdict -> verdict.state() == FileState.INVALID
                        ? new FileVerdict(verdict.kind(), verdict.file(), verdict.state(), why, verdict.maybe())
                        : verdict)
                .toList();
        return new Assessment(
                typical.asOf(),
                typical.verdict(),
                typical.coverage(),
                typical.rules(),
                marked,
                typical.pending(),
                typical.approvalUses(),
                typical.notes(),
                typical.gaps(),
                Integrity.Checked.of(Integrity.Result.BROKEN, verdicts),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Finding marked(Finding finding, Proof proof) {
        List<Evidence> events =
                finding.events().stream().map(event -> event.with(proof)).toList();
        return new Finding(
                finding.rule(),
                finding.status(),
                finding.fingerprint(),
                finding.message(),
                finding.account(),
                finding.accountName(),
                finding.region(),
                finding.channel(),
                finding.principal(),
                finding.time(),
                finding.firstSeen(),
                events,
                finding.facts(),
                finding.why());
    }

    private static String written(ReportWriter writer, Assessment assessment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(assessment, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
