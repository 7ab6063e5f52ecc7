package dev.trailcheck.report;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.rule.Control;
import dev.trailcheck.rule.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run concludes of controls: those that a standing finding breaks outright are not satisfied. Nothing is said of any
 * other, since a finding that only supports a judgement makes none, and a rule that found nothing proves no control.
 */
final class OscalFindings {

    private OscalFindings() {}

    /** The controls that are broken, each with the findings that break it. */
    static SortedMap<Control, List<Finding>> broken(Assessment assessment) {
        SortedMap<Control, List<Finding>> broken = new TreeMap<>();
        for (Finding finding : assessment.standing()) {
            for (Control control : finding.rule().controls()) {
                if (control.relation() == Relation.DIRECT) {
                    broken.computeIfAbsent(control, first -> new ArrayList<>()).add(finding);
                }
            }
        }
        return broken;
    }

    static void finding(JsonText json, Map.Entry<Control, List<Finding>> broken) {
        Control control = broken.getKey();
        json.text("uuid", NameUuid.of("control\n" + control).toString());
        json.text("title", OscalText.inert(control.toString()));
        json.text(
                "description",
                "Standing findings that break it: %d."
                        .formatted(broken.getValue().size()));
        json.object("target", () -> {
            json.text("type", "statement-id");
            json.text("target-id", OscalControl.statement(control));
            json.object("status", () -> {
                json.text("state", "not-satisfied");
                json.text("reason", "fail");
            });
        });
        json.objects(
                "related-observations",
                broken.getValue(),
                finding -> json.text(
                        "observation-uuid", OscalObservations.uuid(finding).toString()));
    }
}
