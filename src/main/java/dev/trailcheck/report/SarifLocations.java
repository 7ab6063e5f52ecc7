package dev.trailcheck.report;

import dev.trailcheck.finding.Evidence;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.rule.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/**
 * Places in SARIF. Evidence is always named as lying in {@code reports/}, wherever a run was told to write, so that an
 * alert keeps its identity; no place is ever anything but a relative file, since sites refuse the whole upload then.
 */
final class SarifLocations {

    static final String BASE = "%SRCROOT%";

    private static final List<String> NAME = List.of("eventName");

    private SarifLocations() {}

    /** The member of the evidence that a finding is about. */
    static void offence(JsonText json, Finding finding, boolean withSnippet) {
        evidence(json, finding.offence(), OffendingMember.of(finding), withSnippet);
    }

    /** The line of an evidence file that names the event. */
    static void event(JsonText json, Evidence event) {
        evidence(json, event, NAME, false);
    }

    private static void evidence(JsonText json, Evidence event, List<String> member, boolean withSnippet) {
        MarkedLine marked = MarkedLine.of(EvidenceText.of(event.record()), member);
        json.object("physicalLocation", () -> {
            artifact(json, "reports/" + event.path());
            json.object("region", () -> {
                json.number("startLine", marked.line());
                json.number("startColumn", marked.startColumn());
                json.number("endLine", marked.line());
                json.number("endColumn", marked.endColumn());
                if (withSnippet) {
                    SarifTexts.text(json, "snippet", marked.text());
                }
            });
        });
    }

    static void rule(JsonText json, Rule rule) {
        json.object("physicalLocation", () -> {
            artifact(json, rule.file());
            json.object("region", () -> {
                json.number("startLine", rule.line());
                json.number("startColumn", 1);
                json.number("endLine", rule.line());
            });
        });
    }

    private static void artifact(JsonText json, String path) {
        json.object("artifactLocation", () -> {
            json.text("uri", relative(path));
            json.text("uriBaseId", BASE);
        });
    }

    /** Percent-encodes what a URI cannot hold, a blank in a rule's file name for one. */
    private static String relative(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The path (%s) cannot be written as a relative URI.".formatted(path), e);
        }
    }
}
