package dev.trailcheck.report;

import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a run saw, as observations of OSCAL: each finding with its evidence, and each gap. */
final class OscalObservations {

    private OscalObservations() {}

    static UUID uuid(Finding finding) {
        return NameUuid.of("finding\n" + finding.fingerprint().hex());
    }

    static void finding(JsonText json, Finding finding) {
        json.text("uuid", uuid(finding).toString());
        json.text("title", OscalText.inert(finding.rule().title()));
        json.text("description", OscalText.inert(finding.message()));
        json.objects(
                "props", properties(finding).entrySet(), one -> OscalText.property(json, one.getKey(), one.getValue()));
        json.texts("methods", List.of("EXAMINE"));
        json.texts("types", List.of("finding"));
        json.objects("relevant-evidence", finding.events(), event -> evidence(json, event));
        json.text("collected", finding.firstSeen().toString());
        finding.exception()
                .ifPresent(grant -> json.text(
                        "remarks",
                        OscalText.inert("Exception %s of %s until %s: %s"
                                .formatted(grant.id(), grant.owner(), grant.expires(), grant.reason()))));
    }

    static void gap(JsonText json, Gap gap, Instant asOf) {
        json.text(
                "uuid",
                NameUuid.of(String.join("\n", "gap", gap.kind(), gap.where(), gap.what()))
                        .toString());
        json.text("title", OscalText.inert("Not seen: " + gap.kind()));
        json.text("description", OscalText.inert(gap.where() + ": " + gap.what()));
        json.texts("methods", List.of("EXAMINE"));
        json.texts("types", List.of("gap"));
        json.text("collected", asOf.toString());
    }

    private static Map<String, String> properties(Finding finding) {
        Map<String, String> properties = new TreeMap<>(Map.of(
                "account", finding.account(),
                "fingerprint", finding.fingerprint().hex(),
                "principal", finding.principal(),
                "region", finding.region(),
                "rule", finding.rule().id(),
                "severity", finding.rule().severity().word(),
                "status", finding.status().word(),
                "time", finding.time().toString()));
        if (!finding.channel().isEmpty()) {
            properties.put("channel", finding.channel());
        }
        return properties;
    }

    private static void evidence(JsonText json, Evidence event) {
        json.text("href", event.path());
        json.text("description", OscalText.inert("%s at %s".formatted(event.name(), event.time())));
    }
}
