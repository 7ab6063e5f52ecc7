package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.ExceptionUse;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Status;
import dev.trailcheck.rule.Severity;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * {@code summary.json}: the verdict and the counts, for gate jobs and badges, after the schema in docs/summary.schema.json.
 * Small whatever was found, and without a word from any record.
 */
public final class SummaryReport implements ReportWriter {

    @Override
    public String format() {
        return "summary";
    }

    @Override
    public String fileName() {
        return "summary.json";
    }

    @Override
    public void write(Assessment assessment, OutputStream out) {
        List<Finding> standing = assessment.standing();
        List<Finding> fresh = standing.stream()
                .filter(finding -> finding.status() == Status.NEW)
                .toList();
        try (JsonText json = JsonText.to(out)) {
            json.object(() -> {
                json.number("schemaVersion", 1);
                json.object("tool", () -> {
                    json.text("name", Tool.NAME);
                    json.text("version", Tool.VERSION);
                });
                json.textOrNull("asOf", assessment.asOf());
                json.text("verdict", assessment.verdict().word());
                json.number("exitCode", assessment.verdict().exitCode());
                json.object(
                        "counts",
                        () -> Arrays.stream(Status.values())
                                .forEach(status -> json.number(status.word(), assessment.count(status))));
                json.object("standing", () -> bySeverity(json, standing));
                json.object("new", () -> bySeverity(json, fresh));
                json.object("exceptions", () -> exceptions(json, assessment.exceptions()));
                json.number("gaps", assessment.gaps().size());
                json.object("coverage", () -> coverage(json, assessment.coverage()));
            });
        }
    }

    private static void bySeverity(JsonText json, Collection<Finding> findings) {
        json.number("all", findings.size());
        for (Severity severity : Severity.values()) {
            json.number(
                    severity.word(),
                    findings.stream()
                            .filter(finding -> finding.rule().severity() == severity)
                            .count());
        }
    }

    private static void exceptions(JsonText json, Collection<ExceptionUse> uses) {
        for (ExceptionUse.State state : ExceptionUse.State.values()) {
            json.number(
                    state.word(),
                    uses.stream().filter(use -> use.state() == state).count());
        }
    }

    private static void coverage(JsonText json, Coverage coverage) {
        json.number("files", coverage.files());
        json.number("records", coverage.records());
        json.number("judged", coverage.judged());
        json.number("accounts", coverage.accounts().size());
        json.number("regions", coverage.regions().size());
        json.textOrNull("from", coverage.from());
        json.textOrNull("until", coverage.until());
    }
}
