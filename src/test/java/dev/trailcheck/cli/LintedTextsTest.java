package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lint says of texts that are half written, refused, or mean something else than they seem to. */
class LintedTextsTest {

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

    private Desk desk;

    LintedTextsTest(@TempDir Path folder) {
        desk = new Desk(folder);
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
        desk.write("rules/globs.md", RulesLintCommandTest.PAGE);
        desk.write("rules/globs.test.yaml", "cases: []\n");

        String remedy = mended.substring(mended.indexOf(' ') + 1).replace('\'', '"');
        assertThat(desk.run("rules", "lint").out()).contains("[glob]", "Maybe you meant '" + remedy + "'?");

        desk.write("rules/globs.drl", RULE.formatted("globs", mended.replace('\'', '"')));
        assertThat(desk.run("rules", "lint").out()).isEqualTo("Nothing to object to.\n");
    }

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
}
