package dev.trailcheck.report;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What sites insist on in results. */
final class SarifLintResults {

    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\[(?:[^]\\\\]|\\\\.)*]\\(([^)]*)\\)");
    private static final Pattern KEY = Pattern.compile("[^/]+(/v\\d+)?");

    private final SarifLint.Objector lint;
    private final boolean toUpload;
    private final Set<String> onGitHub = new HashSet<>();
    private final Set<String> onGitLab = new HashSet<>();

    SarifLintResults(SarifLint.Objector lint, boolean toUpload) {
        this.lint = lint;
        this.toUpload = toUpload;
    }

    void check(JsonNode results, JsonNode rules, String category) {
        lint.require(!toUpload || results.size() <= 5_000, "GitLab: more than 5,000 results");
        for (JsonNode result : results) {
            String rule = result.path("ruleId").asString("");
            lint.require(!rule.isBlank(), "SonarQube: a result without a ruleId");
            lint.require(
                    rules.path(result.path("ruleIndex").asInt(-1))
                            .path("id")
                            .asString("")
                            .equals(rule),
                    "GitHub: a ruleIndex leads to another rule",
                    rule);
            message(result, rule);
            life(result, rule);
            fingerprints(result, rule);
            places(result, rule);
            identity(result, rule, category);
        }
    }

    private void message(JsonNode result, String rule) {
        String text = SarifLint.text(result);
        lint.require(!text.isBlank(), "GitHub: a result has no message text", rule);
        lint.require(text.length() <= 1_024, "GitLab: a message has more than 1,024 characters", rule);
        Set<String> ids = new HashSet<>();
        for (JsonNode related : result.path("relatedLocations")) {
            lint.require(ids.add(related.path("id").asString("")), "GitHub: two related places with one id");
            lint.require(!SarifLint.text(related).isBlank(), "GitHub: a related place without words");
        }
        LINK.matcher(text)
                .results()
                .forEach(link ->
                        lint.require(ids.contains(link.group(1)), "GitHub: a link leads nowhere", rule, link.group(1)));
    }

    private void life(JsonNode result, String rule) {
        lint.require(result.path("kind").asString("fail").equals("fail"), "GitLab: a result that did not fail", rule);
        lint.require(!result.has("rank"), "GitLab: a rank overrules its severity", rule);
        lint.require(!result.at("/properties").has("security-severity"), "GitLab: a severity of a result");
        if (toUpload) {
            lint.require(result.path("suppressions").isEmpty(), "GitHub: an accepted result", rule);
            lint.require(!result.path("baselineState").asString("").equals("absent"), "GitLab: an absent result", rule);
        } else {
            lint.require(
                    result.path("suppressions").isArray(), "SARIF: only some results say whether they are accepted");
        }
    }

    private void fingerprints(JsonNode result, String rule) {
        lint.require(
                result.at("/partialFingerprints/primaryLocationLineHash")
                        .asString("")
                        .matches("[0-9a-f]{1,16}:\\d+"),
                "GitHub: a result has no primaryLocationLineHash",
                rule);
        for (String member : Set.of("fingerprints", "partialFingerprints")) {
            for (Map.Entry<String, JsonNode> print : result.path(member).properties()) {
                lint.require(KEY.matcher(print.getKey()).matches(), "DefectDojo: a fingerprint key", print.getKey());
            }
        }
    }

    private void places(JsonNode result, String rule) {
        lint.require(result.path("locations").size() == 1, "GitHub: a result has not one place", rule);
        result.path("locations").forEach(place -> place(place, rule));
        result.path("relatedLocations").forEach(place -> place(place, rule));
        int steps = 0;
        for (JsonNode flow : result.path("codeFlows")) {
            for (JsonNode thread : flow.path("threadFlows")) {
                steps += thread.path("locations").size();
                for (JsonNode step : thread.path("locations")) {
                    lint.require(!step.has("index"), "GitHub: a step that is not inline", rule);
                    place(step.path("location"), rule);
                }
            }
        }
        lint.require(!toUpload || steps <= 1_000, "GitHub: a result with more than 1,000 steps", rule);
    }

    private void place(JsonNode place, String rule) {
        JsonNode file = place.at("/physicalLocation/artifactLocation/uri");
        lint.require(file.isString(), "DefectDojo: a place without a file", rule);
        lint.require(
                file.asString("x").matches("(?!/)[^:\\s\\\\\\p{Cntrl}]+")
                        && !file.asString("").contains(".."),
                "GitHub: a place that is no file in the checkout",
                rule,
                file.asString(""));
        JsonNode region = place.at("/physicalLocation/region");
        int start = region.path("startLine").asInt(0);
        lint.require(start >= 1, "DefectDojo: a place without a line", rule);
        lint.require(region.path("endLine").asInt(start) >= start, "SonarQube: a place ends before it starts", rule);
        lint.require(!region.has("byteOffset"), "VS Code: a place in bytes", rule);
        lint.require(!region.has("charOffset"), "SonarQube: a place in characters", rule);
        JsonNode snippet = region.path("snippet");
        lint.require(snippet.isMissingNode() || snippet.has("text"), "DefectDojo: a snippet without text", rule);
    }

    private void identity(JsonNode result, String rule, String category) {
        JsonNode place = result.at("/locations/0/physicalLocation");
        String file = place.at("/artifactLocation/uri").asString("");
        String hash = result.at("/partialFingerprints/primaryLocationLineHash").asString("");
        lint.require(onGitHub.add(String.join("\n", category, rule, file, hash)), "GitHub: two results are one", rule);
        String lines = place.at("/region/startLine") + ":" + place.at("/region/endLine");
        lint.require(onGitLab.add(String.join("\n", rule, file, lines)), "GitLab: two results are one", rule);
    }
}
