package dev.trailcheck.report;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Gaps as SARIF notifications, each with a descriptor of its kind, and word of results that were too many. */
final class SarifNotifications {

    private static final int MOST = 1_000;

    private SarifNotifications() {}

    /** The gaps of a run, as many as sites bear, and what had to be left out. */
    static List<Gap> of(Assessment run) {
        List<Gap> told = new ArrayList<>(run.gaps().stream().limit(MOST).toList());
        if (run.gaps().size() > MOST) {
            told.add(new Gap(
                    "more-gaps",
                    "findings.json",
                    "%d more gaps are not listed here.".formatted(run.gaps().size() - MOST),
                    "read them in findings.json."));
        }
        int left = run.findings().size() - SarifReport.MOST_RESULTS;
        if (left > 0) {
            told.add(new Gap(
                    "more-findings",
                    "findings.json",
                    "%d more findings, none worse than those here, are left out.".formatted(left),
                    "read them in findings.json."));
        }
        return told;
    }

    static List<String> kindsOf(Assessment run) {
        return of(run).stream().map(Gap::kind).distinct().sorted().toList();
    }

    static void kind(JsonText json, String kind) {
        json.text("id", kind);
        String said = "Something was not seen: %s.".formatted(kind);
        SarifTexts.text(json, "shortDescription", said);
        SarifTexts.text(json, "fullDescription", said);
        SarifTexts.text(
                json, "help", "Each notification of this kind says what is missing, where, and a likely remedy.");
    }

    static void notification(JsonText json, Gap gap, Assessment run) {
        json.object("descriptor", () -> {
            json.text("id", gap.kind());
            json.number("index", kindsOf(run).indexOf(gap.kind()));
        });
        json.text("level", gap.kind().equals("skipped") ? "note" : "warning");
        String said = Stream.of(gap.where() + ": " + gap.what(), "Maybe " + gap.maybe())
                .filter(part -> !part.isBlank())
                .reduce((what, maybe) -> what + " " + maybe)
                .orElse("");
        SarifTexts.text(json, "message", SarifTexts.cut(SarifTexts.inert(said)));
    }
}
