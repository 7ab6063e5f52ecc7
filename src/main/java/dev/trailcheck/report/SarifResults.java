package dev.trailcheck.report;

import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Proof;
import dev.trailcheck.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A finding as a SARIF result: one location, the rule's own line as a linked place beside it, and its context. */
final class SarifResults {

    /** The link at the end of each message leads to the first related place. */
    private static final int RULE_LINK = 1;

    private SarifResults() {}

    static void result(JsonText json, Finding finding, List<Rule> rules) {
        json.text("ruleId", finding.rule().id());
        json.number("ruleIndex", rules.indexOf(finding.rule()));
        json.text("kind", "fail");
        json.text("level", SarifRules.level(finding.rule().severity()));
        SarifTexts.text(json, "message", message(finding));
        json.objects("locations", List.of(finding.offence()), event -> {
            SarifLocations.evidence(json, event);
            if (!finding.channel().isEmpty()) {
                json.objects("logicalLocations", List.of(finding.channel()), channel -> {
                    json.text("fullyQualifiedName", Plain.text(channel));
                    json.text("kind", "resource");
                });
            }
        });
        json.objects("relatedLocations", List.of(finding.rule()), rule -> {
            json.number("id", RULE_LINK);
            SarifLocations.rule(json, rule);
            SarifTexts.text(json, "message", "The rule.");
        });
        if (finding.events().size() > 1) {
            json.objects("codeFlows", List.of(finding), flow -> codeFlow(json, flow));
        }
        json.text("guid", guid(finding));
        json.object(
                "fingerprints",
                () -> json.text("trailcheckFinding/v1", finding.fingerprint().hex()));
        json.object(
                "partialFingerprints",
                () -> json.text("primaryLocationLineHash", finding.fingerprint().brief() + ":1"));
        json.text("baselineState", "new");
        json.object("properties", () -> properties(json, finding));
    }

    private static String message(Finding finding) {
        String link = " Rule: [%s](%d).".formatted(finding.rule().id(), RULE_LINK);
        String sentence = SarifTexts.inert(finding.message());
        int room = SarifTexts.LONGEST - link.length();
        return (sentence.length() <= room ? sentence : sentence.substring(0, room - 3) + "...") + link;
    }

    /** The events in time order, each in its own evidence file. */
    private static void codeFlow(JsonText json, Finding finding) {
        List<Evidence> inOrder = finding.events().stream()
                .sorted(Comparator.comparing(Evidence::time).thenComparing(Evidence::id))
                .toList();
        json.objects(
                "threadFlows",
                List.of(inOrder),
                flow -> json.objects("locations", flow, event -> step(json, event, 1 + flow.indexOf(event))));
    }

    private static void step(JsonText json, Evidence event, int order) {
        json.object("location", () -> {
            SarifLocations.evidence(json, event);
            SarifTexts.text(json, "message", event.time() + " " + SarifTexts.inert(event.name()));
        });
        json.number("executionOrder", order);
        json.text("executionTimeUtc", event.time().toString());
    }

    /** Name-based, so that the same finding has the same guid on every machine. */
    private static String guid(Finding finding) {
        byte[] name = finding.fingerprint().hex().getBytes(StandardCharsets.US_ASCII);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private static void properties(JsonText json, Finding finding) {
        json.text("accountId", Plain.text(finding.account()));
        json.text("awsRegion", Plain.text(finding.region()));
        json.text("eventId", finding.offence().id());
        json.text("eventName", Plain.text(finding.offence().name()));
        json.text("eventTime", finding.time().toString());
        json.text("principal", Plain.text(finding.principal()));
        json.text("channel", Plain.text(finding.channel()));
        if (finding.proof() != Proof.State.UNASKED) {
            json.text("integrity", finding.proof().word());
        }
        finding.facts().forEach((name, fact) -> {
            if (fact instanceof List<?> several) {
                json.texts(
                        name,
                        several.stream().map(one -> Plain.text(one.toString())).toList());
            } else {
                json.text(name, Plain.text(fact.toString()));
            }
        });
    }
}
