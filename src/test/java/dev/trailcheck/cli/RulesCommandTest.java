package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rules list}, {@code show} and {@code test}, as somebody types them. */
class RulesCommandTest {

    private static final String FIRES = """
            cases:
              - name: fires
                given: [{like: DeleteSignalingChannel}]
                finds: [{event: 1, channel: front-door}]
            """;

    private static final String FAILS = """
            cases:
              - name: fires
                given:
                  - {like: DeleteSignalingChannel, channel: a}
                  - {like: DeleteSignalingChannel, channel: b, at: +1s, id: second}
                finds:
                  - {event: second, severity: low, message: "IAM user 'alice' called nothing.", facts: {why: [x]}}
              - name: is silent
                given: [{like: ListSignalingChannels}]
                finds: [{event: 1}]
            """;

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = Desk.in(folder);
    }

    @Test
    void a_list_says_how_every_rule_stands() {
        desk.write("rules/deleted.test.yaml", FIRES);
        desk.write("rules/deleted.md", "# Deleted\n\n## What it reports\n\nDeletes.\n");

        assertThat(desk.run("rules", "list")).isEqualTo(new Outcome(0, """
                        RULE     SEVERITY  TESTS    PAGE     CONTROLS  TITLE
                        deleted  high      1 held   yes      1         Deleted
                        updated  medium    no test  no page  1         Updated
                        2 rules.
                        """, ""));
    }

    @Test
    void a_list_is_also_for_programs() {
        desk.write("rules/deleted.test.yaml", FAILS);

        assertThat(desk.run("rules", "list", "--format=json").out())
                .startsWith("{\n  \"schemaVersion\": 1,\n  \"rules\": [\n    {\n      \"id\": \"deleted\",")
                .contains("\"controls\": [\n        \"CIS AWS 3.0.0: 1.7\"\n      ]")
                .contains("\"state\": \"failed\",\n        \"held\": 0,\n        \"failed\": 2")
                .contains("\"state\": \"untested\"");
    }

    @Test
    void what_cannot_be_read_keeps_nothing_else_from_the_list() {
        desk.write("rules/broken.drl", "package own\nrule broken when then");
        desk.write("rules/deleted.test.yaml", "cases: 1");

        Outcome outcome = desk.run("rules", "list");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).contains("deleted  high      broken", "updated  medium    no test", "2 rules.");
        assertThat(outcome.err())
                .contains("rules/broken.drl:2", "rules/deleted.test.yaml:1:8: A mapping is wanted here, not '1'.")
                .doesNotContain("judged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list nowhere | nowhere: This rules folder cannot be read.",
                "list --format=xml | --format: The format 'xml' does not exist.",
                "show rules | rules: This is a folder, not a rule.",
                "show deletd | you meant 'deleted'?",
                "show something-else | 'trailcheck rules list' says which there are.",
                "show rules/none.drl | rules/none.drl: There is no such file or folder.",
                "test nowhere/ | nowhere/: There is no such file or folder.",
                "test policy.yaml | policy.yaml: This is no rule, page or test.",
                "test updatd | you meant 'updated'?",
                "test --junit=rules | rules: The results cannot be written here.",
                "tset | you meant 'test'?"
            })
    void a_slip_is_answered_with_what_may_have_been_meant(String typed, String answer) {
        desk.write("policy.yaml", Desk.POLICY);

        Outcome outcome = desk.run(("rules " + typed).split(" "));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(answer, "Maybe ");
    }

    @Test
    void show_tells_all_there_is_to_know() {
        desk.write("rules/deleted.test.yaml", FIRES);
        desk.write("rules/deleted.md", """
                # Deleted

                ## What it reports

                Deletes, see [the docs](https://example.com/).

                ## Looks like

                ```json
                {"a": "[x](y)"}
                ```
                """);

        assertThat(desk.run("rules", "show", "deleted")).isEqualTo(new Outcome(0, """
                        deleted  high
                        Deleted

                          file      rules/deleted.drl:2
                          tests     1 held
                          since     0.1
                          controls  CIS AWS 3.0.0: 1.7

                        What it reports
                          Deletes, see the docs <https://example.com/>.

                        Looks like
                              {"a": "[x](y)"}

                        The rule
                          package trailcheck.own
                          rule "deleted"
                            @severity(high) @title("Deleted") @control("CIS AWS 3.0.0: 1.7") @since("0.1")
                          when
                            $call : ApiCall( name == "DeleteSignalingChannel" )
                          then
                            findings.report(drools, $call, "{actor} {called} {call} with {userAgent}.");
                          end
                        """, ""));
        assertThat(desk.run("rules", "show", "rules/deleted.md")).isEqualTo(desk.run("rules", "show", "deleted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "\u202e", "\u0007", "\u2028"})
    void nothing_in_a_rules_folder_moves_the_cursor(String evil) {
        String rule = desk.text("rules/deleted.drl").replace("@title(\"Deleted\")", "@title(\"" + evil + "\")");
        desk.write("rules/deleted.drl", "// " + evil + "\n" + rule);
        desk.write("rules/deleted.md", "# " + evil + "\n## " + evil + "\n[" + evil + "](" + evil + ")\n");
        desk.write("rules/deleted.test.yaml", FAILS.replace("is silent", evil).replace("called nothing", evil));

        for (String command : new String[] {"list", "show deleted", "test", "test deleted"}) {
            Outcome outcome = desk.run(("rules " + command).split(" "));
            assertThat(outcome.out() + outcome.err()).as(command).doesNotContain(evil);
        }
    }

    @Test
    void a_failure_shows_expected_against_got_field_by_field() {
        desk.write("rules/deleted.test.yaml", FAILS);
        desk.write("rules/updated.test.yaml", "cases: [{given: {like: UpdateSignalingChannel}, finds: {event: 1}}]");

        assertThat(desk.run("rules", "test")).isEqualTo(new Outcome(1, """
                        deleted: fires
                          at rules/deleted.test.yaml:2
                          finding 1, message
                            expected  IAM user 'alice' called nothing.
                            got       IAM user 'alice' called DeleteSignalingChannel on channel 'b' with aws-cli/2.17.0.
                                                              ^ from here on
                          finding 1, severity
                            expected  low
                            got       high
                          finding 1, facts.why
                            expected  [x]
                            got       nothing
                          finding 2
                            expected  nothing
                            got       record 1: IAM user 'alice' called DeleteSignalingChannel on channel 'a' with aws-cli/2.17.0.

                        deleted: is silent
                          at rules/deleted.test.yaml:8
                          finding 1
                            expected  a finding on record 1
                            got       nothing: the rule stops at 5:20, name == "DeleteSignalingChannel": name is 'ListSignalingChannels'

                        3 cases of 2 rules: 1 held, 2 did not.
                        """, ""));
    }

    @Test
    void one_rule_is_tested_by_its_id_or_by_any_of_its_files() {
        desk.write("rules/deleted.test.yaml", FIRES);
        desk.write("rules/updated.test.yaml", "nonsense");
        Outcome held = new Outcome(0, "1 case of 1 rule: 1 held, 0 did not.\n", "");

        assertThat(desk.run("rules", "test", "deleted")).isEqualTo(held);
        assertThat(desk.run("rules", "test", "rules/deleted.drl")).isEqualTo(held);
        assertThat(desk.run("rules", "test", "rules/deleted.test.yaml")).isEqualTo(held);
        assertThat(desk.run("rules", "test", "rules").exitCode()).isEqualTo(2);
    }

    @Test
    void a_rule_without_a_test_is_said_and_a_test_without_a_rule_is_a_mistake() {
        desk.write("rules/gone.test.yaml", FIRES);
        desk.write("rules/updated.test.yaml", "cases: [{given: {like: UpdateSignalingChannel}, finds: {event: 1}}]");

        assertThat(desk.run("rules", "test")).isEqualTo(new Outcome(2, """
                        rules/deleted.drl: no test lies beside it, in deleted.test.yaml.
                        1 case of 2 rules: 1 held, 0 did not. 1 rule without a test.
                        """, """
                        rules/gone.test.yaml: It tests a rule 'gone' that does not lie beside it.
                          Maybe the rule was renamed or moved, and its test should follow.
                        1 mistake.
                        """));
    }

    @Test
    void a_broken_rule_or_test_stops_no_other() {
        desk.write("rules/broken.drl", "package own\nrule broken when then");
        desk.write("rules/broken.test.yaml", FIRES);
        desk.write("rules/updated.test.yaml", "cases:\n\t- x");
        desk.write("rules/deleted.test.yaml", FIRES.replace("\n", "\r\n"));

        Outcome outcome = desk.run("rules", "test", "--junit=out/junit.xml");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out())
                .isEqualTo("1 case of 2 rules: 1 held, 0 did not. 1 rule whose test cannot be read.\n");
        assertThat(outcome.err()).contains("rules/broken.drl:2", "rules/updated.test.yaml:2:1: this is not YAML");
        assertThat(desk.text("out/junit.xml")).contains("tests=\"2\" failures=\"0\" errors=\"1\"");
    }
}
