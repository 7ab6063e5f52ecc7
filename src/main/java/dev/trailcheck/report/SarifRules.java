package dev.trailcheck.report;

import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule as SARIF describes it: from the rule and its page alone, never from a finding of it. */
final class SarifRules {

    /** GitHub and GitLab show no more tags than this. */
    private static final int MOST_TAGS = 10;

    private SarifRules() {}

    static void descriptor(JsonText json, Rule rule) {
        json.text("id", rule.id());
        json.text("name", pascalCase(rule.id()));
        SarifTexts.text(json, "shortDescription", sentence(rule.title()));
        SarifTexts.text(
                json, "fullDescription", SarifTexts.cut(oneOf(rule.page().section("What it reports"), rule)));
        json.object("help", () -> {
            String page = oneOf(rule.page().markdown(), rule);
            json.text("text", page);
            json.text("markdown", page);
        });
        json.object("defaultConfiguration", () -> json.text("level", level(rule.severity())));
        json.object("properties", () -> {
            json.text("precision", "very-high");
            json.text("security-severity", score(rule.severity()));
            json.texts("tags", tags(rule));
        });
    }

    static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }

    /** One decimal and a text: GitHub refuses a number, GitLab misreads more digits; 9.0 itself is ambiguous. */
    private static String score(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "2.0";
            case INFO -> "0.1";
        };
    }

    private static List<String> tags(Rule rule) {
        return Stream.concat(
                        Stream.of(
                                "security",
                                "compliance",
                                "severity:" + rule.severity().word()),
                        rule.controls().stream().map(Object::toString))
                .limit(MOST_TAGS)
                .toList();
    }

    private static String oneOf(String prose, Rule rule) {
        return prose.isEmpty() ? sentence(rule.title()) : prose;
    }

    private static String sentence(String title) {
        return title.endsWith(".") ? title : title + ".";
    }

    private static String pascalCase(String id) {
        return Arrays.stream(id.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
