package dev.trailcheck.report;

import dev.trailcheck.finding.Finding;
import dev.trailcheck.finding.Plain;
import dev.trailcheck.finding.Proof;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings as SARIF results, each on one line: exactly one location, the other end of the claim (the rule's own line, or
 * the evidence) as a linked place beside it, and its context.
 */
record SarifResults(
        SarifDescriptors descriptors,
        SarifAnchor anchor,
        @Nullable Instant asOf,
        SarifDetail detail) {

    /** The link at the end of each message leads to the first related place. */
    private static final int LINK = 1;

    String result(Finding finding) {
        return JsonText.onOneLine(json -> result(json, finding));
    }

    private void result(JsonText json, Finding finding) {
        json.text("ruleId", finding.rule().id());
        json.number("ruleIndex", descriptors.placeOf(finding));
        json.text("kind", "fail");
        json.text("level", SarifRules.level(descriptors.of(finding).severity()));
        SarifTexts.text(json, "message", message(finding));
        json.objects("locations", List.of(finding), place -> {
            place(json, place, anchor);
            if (detail == SarifDetail.ARCHIVED && !place.channel().isEmpty()) {
                json.objects("logicalLocations", List.of(place.channel()), channel -> {
                    json.text("fullyQualifiedName", Plain.text(channel));
                    json.text("kind", "resource");
                });
            }
        });
        json.objects("relatedLocations", List.of(finding), place -> {
            json.number("id", LINK);
            switch (anchor) {
                case EVIDENCE -> {
                    place(json, place, SarifAnchor.RULE);
                    SarifTexts.text(json, "message", "The rule.");
                }
                case RULE -> {
                    place(json, place, SarifAnchor.EVIDENCE);
                    SarifTexts.text(json, "message", "The evidence.");
                }
            }
        });
        if (finding.events().size() > 1) {
            SarifFlow.of(json, finding, detail.mostSteps());
        }
        json.text("guid", SarifTexts.guid(finding.fingerprint().hex()));
        json.object(
                "fingerprints",
                () -> json.text("trailcheckFinding/v1", finding.fingerprint().hex()));
        json.object(
                "partialFingerprints",
                () -> json.text("primaryLocationLineHash", finding.fingerprint().brief() + ":1"));
        SarifLife.state(json, finding, asOf);
        if (detail == SarifDetail.ARCHIVED) {
            SarifLife.suppressions(json, finding);
        }
        if (detail != SarifDetail.LEAN) {
            json.object("properties", () -> properties(json, finding));
        }
    }

    private void place(JsonText json, Finding finding, SarifAnchor where) {
        switch (where) {
            case EVIDENCE -> SarifLocations.offence(json, finding, detail != SarifDetail.LEAN);
            case RULE -> SarifLocations.rule(json, descriptors.of(finding));
        }
    }

    private String message(Finding finding) {
        String link = switch (anchor) {
            case EVIDENCE -> " Rule: [%s](%d).".formatted(finding.rule().id(), LINK);
            case RULE -> " Evidence: [record](%d).".formatted(LINK);
        };
        return SarifTexts.cut(SarifTexts.inert(finding.message()), SarifTexts.LONGEST - link.length()) + link;
    }

    /** Facts have names of their own; {@code tags} means something else in SARIF. */
    private void properties(JsonText json, Finding finding) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("status", finding.status().word());
        SarifLife.expired(finding).ifPresent(word -> properties.put("expiredException", word));
        properties.put("accountId", finding.account());
        properties.put("awsRegion", finding.region());
        properties.put("eventId", finding.offence().id());
        properties.put("eventName", finding.offence().name());
        properties.put("eventTime", finding.time());
        properties.put("principal", finding.principal());
        properties.put("channel", finding.channel());
        if (finding.events().size() > detail.mostSteps()) {
            properties.put("allEvents", finding.events().size());
        }
        if (finding.proof() != Proof.State.UNASKED) {
            properties.put("integrity", finding.proof().word());
        }
        finding.facts().forEach((name, fact) -> properties.putIfAbsent(Plain.text(name), fact));
        properties.remove("tags");
        properties.values().removeIf(""::equals);
        properties.forEach((name, fact) -> {
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
