package dev.trailcheck.report;

import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What sites insist on in rule descriptors. */
final class SarifLintRules {

    /** With one of these GitLab takes a finding for a leaked secret. */
    private static final Set<String> SECRETS = Set.of("798", "259", "321", "522", "312", "319", "256", "257", "540");

    private final SarifLint.Objector lint;

    SarifLintRules(SarifLint.Objector lint) {
        this.lint = lint;
    }

    void check(JsonNode rules, JsonNode taxonomies) {
        lint.require(!rules.isEmpty(), "DefectDojo: no rules");
        lint.require(rules.size() <= 25_000, "GitHub: more than 25,000 rules");
        for (JsonNode rule : rules) {
            String id = rule.path("id").asString("");
            String name = rule.path("name").asString("");
            lint.require(!id.isBlank(), "GitHub: a rule without an id");
            lint.require(!name.isBlank() && !name.equals(id), "Azure DevOps: a rule has no name of its own", id);
            lint.require(name.length() <= 255, "GitLab: the name of a rule has more than 255 characters", id);
            description(rule, id, "shortDescription");
            description(rule, id, "fullDescription");
            lint.require(!rule.at("/help/text").asString("").isBlank(), "GitHub: a rule has no help", id);
            lint.require(
                    rule.path("helpUri").asString("").length() <= 2_048,
                    "GitLab: the help address of a rule is too long",
                    id);
            score(rule.at("/properties/security-severity"), id);
            tags(rule.at("/properties/tags"), id);
            for (JsonNode relationship : rule.path("relationships")) {
                relationship(relationship.path("target"), id, taxonomies);
            }
        }
    }

    private void description(JsonNode rule, String id, String member) {
        String text = rule.path(member).path("text").asString("");
        lint.require(!text.isBlank(), "GitHub: a rule lacks a description", id, member);
        lint.require(
                text.length() <= 1_024, "GitHub: a description of a rule has more than 1,024 characters", member, id);
    }

    private void score(JsonNode score, String id) {
        lint.require(score.isString(), "GitHub: security-severity is no text", id);
        boolean decimal = score.asString("").matches("10\\.0|[0-9]\\.[0-9]");
        lint.require(decimal, "GitHub: security-severity is no number with one decimal", id);
        lint.require(!score.asString("").equals("9.0"), "GitHub: 9.0 is both high and critical", id);
    }

    private void tags(JsonNode tags, String id) {
        lint.require(tags.size() <= 10, "GitHub: a rule has more than 10 tags", id);
        for (JsonNode tag : tags) {
            String word = tag.asString("").toLowerCase(Locale.ROOT);
            lint.require(
                    SECRETS.stream().noneMatch(cwe -> word.matches(".*cwe-0*" + cwe + "\\b.*")),
                    "GitLab: a tag makes findings leaked secrets",
                    word,
                    id);
        }
    }

    private void relationship(JsonNode target, String id, JsonNode taxonomies) {
        lint.require(target.has("id"), "DefectDojo: a relationship has no target", id);
        JsonNode taxonomy = taxonomies.path(target.at("/toolComponent/index").asInt(-1));
        lint.require(
                taxonomy.path("taxa")
                                .path(target.path("index").asInt(-1))
                                .path("id")
                                .asString("")
                                .equals(target.path("id").asString())
                        && taxonomy.has("version"),
                "VS Code: a relationship leads to no control of a version",
                id);
    }
}
