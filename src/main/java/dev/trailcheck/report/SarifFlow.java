package dev.trailcheck.report;

import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The events of a sequence in time order, as a SARIF code flow: each step stands in its own evidence file. */
final class SarifFlow {

    private SarifFlow() {}

    /** The event that broke the rule is among the steps however few they may be; their order counts all events. */
    static void of(JsonText json, Finding finding, int most) {
        List<Evidence> inOrder = finding.events().stream()
                .sorted(Comparator.comparing(Evidence::time).thenComparing(Evidence::id))
                .toList();
        int offence = inOrder.indexOf(finding.offence());
        List<Integer> shown = IntStream.range(0, inOrder.size())
                .filter(step -> step < most - 1 || step == Math.max(offence, most - 1))
                .boxed()
                .toList();
        json.objects(
                "codeFlows",
                List.of(shown),
                steps -> json.objects("threadFlows", List.of(steps), flow -> {
                    if (!finding.channel().isEmpty()) {
                        json.text("id", SarifTexts.cut(SarifTexts.inert(finding.channel())));
                    }
                    json.objects("locations", flow, step -> step(json, inOrder.get(step), step + 1, step == offence));
                }));
    }

    private static void step(JsonText json, Evidence event, int order, boolean essential) {
        json.object("location", () -> {
            SarifLocations.event(json, event);
            SarifTexts.text(json, "message", SarifTexts.cut(event.time() + " " + SarifTexts.inert(event.name())));
        });
        json.number("executionOrder", order);
        SarifTexts.moment(json, "executionTimeUtc", event.time());
        json.text("importance", essential ? "essential" : "important");
    }
}
