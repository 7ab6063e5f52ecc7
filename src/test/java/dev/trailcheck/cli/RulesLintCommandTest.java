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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void of_a_rule_that_cannot_be_parsed_everything_else_is_told_too() {
        desk.write("rules/broken.drl", """
                package trailcheck.own
                rule "broken"
                  @severity(hihg) @control("CIS: 1.7")
                when
                  // name == "Comment"
                  $call : ApiCall( name == "TagResourse",
                                   region == "us-wst-2" and readOnly,
                                   identity.type == "IAMUser )
                then
                  findings.report(drools, $call, "{acter}.");
                end
                """);

        assertThat(desk.run("rules", "lint").out()).isEqualTo("""
                rules/broken.drl: warning: The rule has no page beside it, 'broken.md'. [no-page]
                  Maybe 'trailcheck rules new' writes one to begin with.

                rules/broken.drl: warning: The rule has no test beside it, 'broken.test.yaml'. [no-test]
                  Maybe a case that it finds and one that it does not would do: see docs/writing-rules.md.

                rules/broken.drl:2: error: The rule has no @title. [refused]
                  2 | rule "broken"
                  Maybe put @title(...) under its name.

                rules/broken.drl:3:13: error: The severity 'hihg' does not exist. [refused]
                  3 |   @severity(hihg) @control("CIS: 1.7")
                    |             ^^^^
                  Maybe you meant 'high'?

                rules/broken.drl:3:28: error: The control 'CIS: 1.7' cannot be read. [refused]
                  3 |   @severity(hihg) @control("CIS: 1.7")
                    |                            ^^^^^^^^^^
                  Maybe it should be like "CIS AWS 3.0.0: 1.7", then nothing, supports or judgement.

                rules/broken.drl:6:28: warning: The event 'TagResourse' is not known. [unknown-event-name]
                  6 |   $call : ApiCall( name == "TagResourse",
                    |                            ^^^^^^^^^^^^^
                  Maybe you meant 'TagResource'?

                rules/broken.drl:7:30: warning: The region 'us-wst-2' is not known. [unknown-region]
                  7 |                    region == "us-wst-2" and readOnly,
                    |                              ^^^^^^^^^^
                  Maybe you meant 'us-west-2'?

                rules/broken.drl:8:37: error: This quote is not closed on its line. [refused]
                  8 |                    identity.type == "IAMUser )
                    |                                     ^
                  Maybe the second " is missing.

                rules/broken.drl:10:36: warning: Nothing fills the placeholder {acter}. [unknown-placeholder]
                  10 |   findings.report(drools, $call, "{acter}.");
                     |                                    ^^^^^
                  Maybe you meant {actor}?

                4 errors, 5 warnings.
                """);
    }

    @Test
    void of_a_rule_that_the_wall_refuses_everything_else_is_told_too() {
        desk.write("rules/refused.drl", """
                package trailcheck.own
                import java.io.File
                rule "refused"
                  @severity(low) @title("Refused")
                when
                  $call : ApiCall( identiy.root, name == "TagResourse", denied, succeeded )
                then
                  findings.report(drools, $call, "{acter}.");
                end
                """);

        assertThat(desk.run("rules", "lint").out())
                .contains(
                        "rules/refused.drl: warning: The rule has no page",
                        "rules/refused.drl: warning: The rule has no test",
                        "rules/refused.drl:2:1: error:",
                        "rules/refused.drl:6:20: error: 'identiy' is no field",
                        "rules/refused.drl:6:42: warning: The event 'TagResourse' is not known.",
                        "rules/refused.drl:6:65: warning: No fact meets this and 'denied'",
                        "rules/refused.drl:8:36: warning: Nothing fills the placeholder {acter}.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "region not matches 'eu-*'            | region not str[startsWith] 'eu-'",
                "name == 'Delete*'                    | name str[startsWith] 'Delete'",
                "name != '*Channel'                   | name not str[endsWith] 'Channel'",
                "name in ( 'TagResource', '*Medi.*' ) | name contains 'Medi'",
                "identity.arn matches 'arn:*:role/*'  | identity.arn matches '(?s)arn:.*:role/.*'",
                "userAgent matches 'a*.example.com'   | userAgent matches '(?s)a.*\\\\.example\\\\.com'",
            })
    void a_glob_gets_a_remedy_that_a_run_admits(String glob, String mended) {
        desk.write("rules/globs.drl", RULE.formatted("globs", glob.replace('\'', '"')));
        desk.write("rules/globs.md", PAGE);
        desk.write("rules/globs.test.yaml", "cases: []\n");

        String remedy = mended.substring(mended.indexOf(' ') + 1).replace('\'', '"');
        assertThat(desk.run("rules", "lint").out()).contains("[glob]", "Maybe you meant '" + remedy + "'?");

        desk.write("rules/globs.drl", RULE.formatted("globs", mended.replace('\'', '"')));
        assertThat(desk.run("rules", "lint").out()).isEqualTo("Nothing to object to.\n");
    }

    private static final String RULE = """
            package trailcheck.own
            rule "%s"
              @severity(low) @title("A rule")
            when
              $call : ApiCall( %s )
            then
              findings.report(drools, $call, "{actor}.");
            end
            """;

    @Test
    void a_page_that_nobody_wrote_is_told() {
        desk.run("rules", "new", "untouched");

        assertThat(desk.run("rules", "lint")).isEqualTo(new Outcome(1, """
                rules/untouched.md:5:58: warning: The page still says what its template says under: What it reports, Why it matters, What to do, What it misses, What is harmless. [page-unwritten]
                  5 | Each successful `UpdateSignalingChannel` by an IAM user. Write here, in a sentence or two, what your rule reports.
                    |                                                          ^^^^^^^^^^
                  Maybe a sentence of your own was meant in place of what begins with 'Write here'.

                0 errors, 1 warning.
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
    void a_mistake_in_a_decision_table_is_told_by_its_row() throws IOException {
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
                rules/sensitive-operation.drl.csv:12: warning: The event 'UpdateSignalingChanel' is not known. [unknown-event-name]
                  12 | UpdateSignalingChanel,succeeded,,IAMUser,x,
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
                .contains("This rules folder holds no rule: no file in it ends in .drl or .drl.csv.");
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

    private static final String PAGE = "# A\n"
            + String.join(
                    "",
                    RulePage.HEADINGS.stream().map("## %s\n\na\n"::formatted).toList());

    private Outcome lint(Path rules, String... options) {
        String[] all = Stream.concat(Stream.of("rules", "lint", rules.toString()), Stream.of(options))
                .toArray(String[]::new);
        return desk.run(all);
    }
}
