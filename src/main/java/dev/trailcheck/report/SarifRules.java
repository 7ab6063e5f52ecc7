package dev.trailcheck.report;

import dev.trailcheck.finding.Plain;
import dev.trailcheck.rule.Rule;
import dev.trailcheck.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** A rule as SARIF describes it: from the rule and its page alone, never from a finding of it. */
final class SarifRules {

    /** GitHub and GitLab show no more tags than this. */
    private static final int MOST_TAGS = 10;

    /** GitHub and GitLab refuse a longer name than 255; some room is left for what is added. */
    private static final int MOST_OF_A_NAME = 250;

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private SarifRules() {}

    static void descriptor(JsonText json, Rule rule, SarifTaxonomies taxonomies) {
        json.text("id", rule.id());
        json.text("name", name(rule.id()));
        SarifTexts.text(json, "shortDescription", SarifTexts.cut(Plain.text(sentence(rule.title()))));
        SarifTexts.text(
                json, "fullDescription", SarifTexts.cut(oneOf(plain(rule.page().section("What it reports")), rule)));
        json.object("help", () -> {
            json.text("text", oneOf(plain(rule.page().markdown()), rule));
            json.text("markdown", oneOf(SarifTexts.page(rule.page().markdown()), rule));
        });
        json.object("defaultConfiguration", () -> json.text("level", level(rule.severity())));
        taxonomies.relationships(json, rule);
        json.object("properties", () -> {
            json.text("precision", "very-high");
            json.text("problem.severity", problem(rule.severity()));
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

    /** GitHub's words for the same. */
    private static String problem(Severity severity) {
        String level = level(severity);
        return level.equals("note") ? "recommendation" : level;
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
                        rule.controls().stream().map(control -> Plain.text(control.toString())))
                .limit(MOST_TAGS)
                .toList();
    }

    /** The page without its marks, for sites that show texts as they are. */
    private static String plain(String markdown) {
        return SarifTexts.page(TEXT.render(PARSER.parse(markdown)).strip());
    }

    private static String oneOf(String prose, Rule rule) {
        return prose.isBlank() ? Plain.text(sentence(rule.title())) : prose;
    }

    private static String sentence(String title) {
        return title.isBlank() ? "A rule." : title.endsWith(".") ? title : title + ".";
    }

    /** In the form that validators ask for, and never the id itself. */
    private static String name(String id) {
        String name = Arrays.stream(id.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
        String shown = name.substring(0, Math.min(name.length(), MOST_OF_A_NAME));
        return shown.isEmpty() || shown.equals(id) ? shown + "Rule" : shown;
    }
}
