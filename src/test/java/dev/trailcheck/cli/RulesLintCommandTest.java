package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.report.SarifSchema;
import dev.trailcheck.rule.RulePage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Mistakes planted in rules, each in a file named after it, and all that lint says of them. After a change that is meant
 * to show, {@code -Dgolden=renew} writes {@code planted/lint.txt} anew; read it before you commit it.
 */
class RulesLintCommandTest {

    private static final Path PLANTED = ProjectFolders.ROOT.resolve("src/test/resources/planted");
    private static final Path GOLDEN = PLANTED.resolve("lint.txt");

    private Desk desk;

    RulesLintCommandTest(@TempDir Path folder) {
        desk = new Desk(folder);
    }

    @Test
    void every_planted_mistake_is_told_at_its_place_with_a_remedy() throws IOException {
        Outcome outcome = lint(planted());

        assertThat(outcome.exitCode()).isEqualTo(2);
        if ("renew".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, outcome.out());
        }
        assertThat(outcome.out()).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void no_planted_rule_goes_without_an_objection_and_no_objection_without_a_remedy() throws IOException {
        JsonNode objections =
                JsonMapper.shared().readTree(lint(planted(), "--format=json").out());

        try (Stream<Path> rules = Files.list(planted())) {
            assertThat(rules.map(rule -> "rules/" + rule.getFileName()).filter(name -> name.endsWith(".drl")))
                    .hasSizeGreaterThanOrEqualTo(30)
                    .allSatisfy(name -> assertThat(objections.valueStream())
                            .anyMatch(objection ->
                                    objection.get("file").asString().equals(name)));
        }
        assertThat(objections.valueStream())
                .allSatisfy(objection ->
                        assertThat(objection.get("maybe").asString()).isNotBlank());
    }

    @Test
    void the_shipped_rules_leave_nothing_to_object_to() {
        assertThat(lint(ProjectFolders.RULES.toAbsolutePath()))
                .isEqualTo(new Outcome(0, "Nothing to object to.\n", ""));
    }

    @Test
    void warnings_alone_end_with_one() {
        desk.write("rules/lonely.drl", """
                package trailcheck.own
                rule "lonely"
                  @severity(low) @title("Lonely") @control("CIS AWS 3.0.0: 1.7") @since("0.1")
                when
                  $call : ApiCall( name == "TagResourse" )
                then
                  findings.report(drools, $call, "{actor} {called} {call}.");
                end
                """);
        desk.write("rules/lonely.md", "# Lonely\n\n## What it reports\n\nA tag.\n");

        assertThat(desk.run("rules", "lint")).isEqualTo(new Outcome(1, """
                rules/lonely.drl: warning: The rule has no test beside it, 'lonely.test.yaml'. [no-test]
                  Maybe a case that it finds and one that it does not would do: see docs/writing-rules.md.

                rules/lonely.drl:5:28: warning: The event 'TagResourse' is not known. [unknown-event-name]
                  5 |   $call : ApiCall( name == "TagResourse" )
                    |                            ^^^^^^^^^^^^^
                  Maybe you meant 'TagResource'?

                rules/lonely.md: warning: The page does not say: Why it matters, Looks like, What to do, What it misses, What is harmless, References. [page-incomplete]
                  Maybe each of them wants a heading, such as '## Why it matters', and a sentence.

                0 errors, 3 warnings.
                """, ""));
    }

    @Test
    void as_sarif_a_merge_request_shows_it_in_place() {
        String sarif = lint(planted(), "--format=sarif").out();

        assertThat(SarifSchema.violations(sarif)).isEmpty();
        JsonNode run = JsonMapper.shared().readTree(sarif).at("/runs/0");
        assertThat(run.get("results")
                        .valueStream()
                        .map(result -> result.get("ruleId").asString()))
                .allMatch(id -> run.at("/tool/driver/rules")
                        .valueStream()
                        .anyMatch(rule -> rule.get("id").asString().equals(id)));
        assertThat(run.get("results").valueStream())
                .anySatisfy(result -> assertThat(result.toString())
                        .isEqualTo("{\"ruleId\":\"unknown-region\",\"level\":\"warning\","
                                + "\"message\":{\"text\":\"The region 'us-wst-2' is not known. Maybe you meant 'us-west-2'?\"},"
                                + "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"rules/region-misspelt.drl\"},"
                                + "\"region\":{\"startLine\":6,\"startColumn\":30,\"endColumn\":40}}}]}"));
    }

    @Test
    void a_mistake_in_a_decision_table_is_told_by_its_cell() throws IOException {
        Path example = ProjectFolders.ROOT.resolve("docs/examples");
        for (String ending : List.of(".md", ".test.yaml", ".drl.csv")) {
            String name = "sensitive-operation" + ending;
            desk.write("rules/" + name, Files.readString(example.resolve(name)));
        }
        assertThat(desk.run("rules", "lint")).isEqualTo(new Outcome(0, "Nothing to object to.\n", ""));

        String table = desk.text("rules/sensitive-operation.drl.csv");
        desk.write(
                "rules/sensitive-operation.drl.csv",
                table.replaceFirst("UpdateSignalingChannel", "UpdateSignalingChanel"));

        assertThat(desk.run("rules", "lint")).isEqualTo(new Outcome(1, """
                rules/sensitive-operation.drl.csv:12:1: warning: The event 'UpdateSignalingChanel' is not known. [unknown-event-name]
                  12 | UpdateSignalingChanel,succeeded,,IAMUser,x,
                     | ^^^^^^^^^^^^^^^^^^^^^
                  Maybe you meant 'UpdateSignalingChannel'?

                0 errors, 1 warning.
                """, ""));
    }

    @Test
    void text_of_a_rule_cannot_move_the_cursor() {
        desk.write("rules/hostile.drl", """
                package trailcheck.own
                rule "hostile"
                  @severity(low) @title("Hostile") @control("CIS AWS 3.0.0: 1.7") @since("0.1")
                when
                  $call : ApiCall( name == "\u001b[2J\u202eTagResource" )
                then
                  findings.report(drools, $call, "{actor}.");
                end
                """);

        assertThat(desk.run("rules", "lint").out()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void a_format_that_does_not_exist_and_a_folder_without_rules_are_mistakes() {
        desk.write("empty/readme.txt", "");

        assertThat(desk.run("rules", "lint", "--format=xml")).isEqualTo(new Outcome(2, "", """
                        --format: The format 'xml' does not exist.
                          Maybe text, json or sarif was meant.
                        1 mistake.
                        """));
        assertThat(desk.run("rules", "lint", "empty").out())
                .contains("This rules folder holds no rule: no file in it ends in .drl, .drl.csv or .drl.xlsx.");
    }

    /** The planted files have neither page nor test, which is told of them all and would hide the rest. */
    private Path planted() {
        try (Stream<Path> rules = Files.list(PLANTED.resolve("rules"))) {
            for (Path rule : rules.toList()) {
                String name = String.valueOf(rule.getFileName());
                String id = name.replace(".drl", "");
                desk.write("rules/" + name, Files.readAllBytes(rule));
                desk.write("rules/" + id + ".test.yaml", "cases: []\n");
                desk.write("rules/" + id + ".md", PAGE);
            }
            return desk.path("rules");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final String PAGE = "# A\n"
            + String.join(
                    "",
                    RulePage.HEADINGS.stream().map("## %s\n\na\n"::formatted).toList());

    private Outcome lint(Path rules, String... options) {
        String[] all = Stream.concat(Stream.of("rules", "lint", rules.toString()), Stream.of(options))
                .toArray(String[]::new);
        return desk.run(all);
    }
}
