package dev.trailcheck.report;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Plain;
import java.util.ArrayList;
import java.util.List;

/** Gaps as SARIF notifications, each with a descriptor of its kind, and word of what had to be left out. */
record SarifNotifications(List<Gap> told, List<String> kinds) {

    private static final int MOST = 1_000;

    /** Every gap of a run. */
    static SarifNotifications all(Assessment run) {
        return of(run.gaps());
    }

    /** As many gaps as sites bear, and what had to be left out of the results. */
    static SarifNotifications most(Assessment run, List<Gap> leftOut) {
        List<Gap> told = new ArrayList<>(run.gaps().stream().limit(MOST).toList());
        if (run.gaps().size() > MOST) {
            told.add(new Gap(
                    "more-gaps",
                    "findings.json",
                    "%d more gaps are not listed here.".formatted(run.gaps().size() - MOST),
                    "read them in findings.json."));
        }
        told.addAll(leftOut);
        return of(told);
    }

    private static SarifNotifications of(List<Gap> told) {
        return new SarifNotifications(
                told, told.stream().map(Gap::kind).distinct().sorted().toList());
    }

    void descriptors(JsonText json) {
        json.objects("notifications", kinds, kind -> {
            String shown = Plain.text(kind);
            json.text("id", shown);
            String said = SarifTexts.cut("Something was not seen: %s.".formatted(shown));
            SarifTexts.text(json, "shortDescription", said);
            SarifTexts.text(json, "fullDescription", said);
            SarifTexts.text(
                    json, "help", "Each notification of this kind says what is missing, where, and a likely remedy.");
        });
    }

    void notifications(JsonText json) {
        json.objects("toolExecutionNotifications", told, gap -> {
            json.object("descriptor", () -> {
                json.text("id", Plain.text(gap.kind()));
                json.number("index", kinds.indexOf(gap.kind()));
            });
            json.text("level", gap.kind().equals("skipped") ? "note" : "warning");
            String maybe = gap.maybe().isBlank() ? "" : " Maybe " + gap.maybe();
            SarifTexts.text(json, "message", SarifTexts.cut(SarifTexts.inert(gap.where() + ": " + gap.what() + maybe)));
        });
    }
}
