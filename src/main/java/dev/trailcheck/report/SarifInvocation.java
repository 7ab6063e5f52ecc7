package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Coverage;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Status;
import dev.trailcheck.finding.Verdict;

/** The run itself in SARIF: that it was carried out, what came of it, what it looked at and what it did not see. */
final class SarifInvocation {

    private SarifInvocation() {}

    static void of(JsonText json, Assessment run, SarifNotifications notifications) {
        // The check did its work even where a rule or a file failed; sites refuse the results of a run that says false.
        json.truth("executionSuccessful", true);
        json.number("exitCode", exitCode(run.verdict()));
        json.text("exitCodeDescription", run.verdict().word());
        if (run.asOf() != null) {
            SarifTexts.moment(json, "endTimeUtc", run.asOf());
        }
        notifications.notifications(json);
        json.object("properties", () -> {
            coverage(json, run.coverage());
            json.object("findings", () -> {
                for (Status status : Status.values()) {
                    json.number(status.word(), run.count(status));
                }
            });
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
        json.textOrNull("from", coverage.from());
        json.textOrNull("until", coverage.until());
    }

    private static int exitCode(Verdict verdict) {
        return switch (verdict) {
            case PASS -> 0;
            case FAIL -> 1;
            case INCOMPLETE -> 3;
        };
    }
}
