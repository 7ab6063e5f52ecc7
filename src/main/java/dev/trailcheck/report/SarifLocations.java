package dev.trailcheck.report;

import dev.trailcheck.finding.Evidence;
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

    private static final String MARKED = "  \"eventName\"";

    private SarifLocations() {}

    /** The line of an evidence file that names the event. */
    static void evidence(JsonText json, Evidence event) {
        List<String> lines = EvidenceText.of(event.record()).lines().toList();
        int line = 0;
        while (line < lines.size() - 1 && !lines.get(line).startsWith(MARKED)) {
            line++;
        }
        String marked = lines.get(line);
        int startLine = line + 1;
        json.object("physicalLocation", () -> {
            artifact(json, "reports/" + event.path());
            json.object("region", () -> {
                json.number("startLine", startLine);
                json.number("startColumn", 1L + indent(marked));
                json.number("endLine", startLine);
                json.number("endColumn", 1L + marked.length());
                SarifTexts.text(json, "snippet", marked.strip());
            });
        });
    }

    static void rule(JsonText json, Rule rule) {
        json.object("physicalLocation", () -> {
            artifact(json, rule.file());
            json.object("region", () -> {
                json.number("startLine", rule.line());
                json.number("startColumn", 1);
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

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
