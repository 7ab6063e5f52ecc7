package dev.trailcheck.report;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Verdict;
import dev.trailcheck.rule.Rule;
import java.io.OutputStream;
import java.util.List;

/**
 * {@code findings.sarif}: SARIF 2.1.0 for code-scanning sites. One result for each violating event, anchored in its
 * evidence file; gaps are notifications, because a site that hides them would make silence look like proof.
 */
public final class SarifReport implements ReportWriter {

    /** GitHub and GitLab keep this many results of a run; the worst come first. */
    static final int MOST_RESULTS = 5_000;

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public String format() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "findings.sarif";
    }

    @Override
    public void write(Assessment assessment, OutputStream out) {
        try (JsonText json = JsonText.to(out)) {
            json.object(() -> {
                json.text("$schema", SCHEMA);
                json.text("version", "2.1.0");
                json.objects("runs", List.of(assessment), run -> run(json, run));
            });
        }
    }

    private static void run(JsonText json, Assessment run) {
        List<Rule> rules = run.rules();
        json.object(
                "tool",
                () -> json.object("driver", () -> {
                    json.text("name", Tool.NAME);
                    json.text("fullName", Tool.NAME + " for Amazon Kinesis Video Streams with WebRTC");
                    json.text("semanticVersion", Tool.VERSION);
                    json.objects(
                            "notifications",
                            SarifNotifications.kindsOf(run),
                            kind -> SarifNotifications.kind(json, kind));
                    json.objects("rules", rules, rule -> SarifRules.descriptor(json, rule));
                }));
        json.object("automationDetails", () -> json.text("id", "cloudtrail-kvs/webrtc/"));
        json.text("columnKind", "utf16CodeUnits");
        json.text("defaultEncoding", "utf-8");
        json.text("language", "en-US");
        // A base without a uri stays relative: GitLab takes an absolute one for part of a finding's identity.
        json.object(
                "originalUriBaseIds",
                () -> json.object(
                        SarifLocations.BASE,
                        () -> SarifTexts.text(
                                json, "description", "The root of the checkout in which the check ran.")));
        json.objects("invocations", List.of(run), invocation -> invocation(json, invocation));
        List<Finding> shown =
                run.findings().subList(0, Math.min(MOST_RESULTS, run.findings().size()));
        json.objects("results", shown, finding -> SarifResults.result(json, finding, rules));
    }

    private static void invocation(JsonText json, Assessment run) {
        // The check did its work even where a rule or a file failed; sites refuse the results of a run that says false.
        json.truth("executionSuccessful", true);
        json.number("exitCode", exitCode(run.verdict()));
        json.text("exitCodeDescription", run.verdict().word());
        if (run.asOf() != null) {
            json.text("endTimeUtc", run.asOf().toString());
        }
        List<Gap> told = SarifNotifications.of(run);
        json.objects("toolExecutionNotifications", told, gap -> SarifNotifications.notification(json, gap, run));
        json.object("properties", () -> {
            coverage(json, run.coverage());
            IntegrityMembers.brief(json, run.integrity());
        });
    }

    private static void coverage(JsonText json, Coverage coverage) {
        json.number("files", coverage.files());
        json.number("records", coverage.records());
        json.number("judged", coverage.judged());
        json.number("outOfScope", coverage.outOfScope());
        json.number("outsideWindow", coverage.outsideWindow());
        json.number("duplicate", coverage.duplicate());
        json.number("rejected", coverage.rejected());
        json.texts("accounts", coverage.accounts().stream().map(Plain::text).toList());
        json.texts("regions", coverage.regions().stream().map(Plain::text).toList());
    }

    private static int exitCode(Verdict verdict) {
        return switch (verdict) {
            case PASS -> 0;
            case FAIL -> 1;
            case INCOMPLETE -> 3;
        };
    }
}
