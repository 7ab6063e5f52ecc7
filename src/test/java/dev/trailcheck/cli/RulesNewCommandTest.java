package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.rule.RulePage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesNewCommandTest {

    @TempDir
    Path folder;

    @Test
    void a_new_rule_is_green_at_once() {
        Desk desk = new Desk(folder);

        assertThat(desk.run("rules", "new", "camera-renamed")).isEqualTo(new Outcome(0, """
                        Wrote three files:
                          rules/camera-renamed.drl
                          rules/camera-renamed.md
                          rules/camera-renamed.test.yaml
                        Edit them; 'trailcheck rules test camera-renamed' says what holds.
                        From now on ./rules serves here in place of the shipped rules; 'check --rules DIR --rules DIR' takes rules from several folders.
                        """, ""));
        assertThat(desk.run("rules", "test")).isEqualTo(new Outcome(0, "4 cases of 1 rule: 4 held, 0 did not.\n", ""));
        assertThat(desk.run("rules", "list").out()).contains("camera-renamed  medium    4 held  yes");
        assertThat(RulePage.of(desk.text("rules/camera-renamed.md")).sections().keySet())
                .containsExactlyElementsOf(RulePage.HEADINGS);
    }

    @Test
    void every_constraint_of_the_template_is_tested() {
        Desk desk = new Desk(folder);
        desk.run("rules", "new", "a");
        String rule = desk.text("rules/a.drl");

        for (String constraint :
                new String[] {"name == \"UpdateSignalingChannel\",", "succeeded,", ",\n    identity.type == \"IAMUser\""
                }) {
            assertThat(rule).contains(constraint);
            desk.write("rules/a.drl", rule.replace(constraint, ""));
            assertThat(desk.run("rules", "test").exitCode()).as(constraint).isEqualTo(1);
        }
    }

    @Test
    void a_rule_can_begin_like_another_one() {
        Desk desk = Desk.in(folder);
        desk.write("rules/deleted.md", "# Deleted\n");
        desk.write("rules/deleted.test.yaml", "cases: [{given: {like: DeleteSignalingChannel}, finds: {event: 1}}]");

        assertThat(desk.run("rules", "new", "door-deleted", "--dir=rules/doors", "--like=deleted")
                        .exitCode())
                .isZero();

        assertThat(desk.text("rules/doors/door-deleted.drl"))
                .startsWith("package trailcheck.doors\nrule \"door-deleted\"\n  @severity(high)");
        assertThat(desk.run("rules", "test", "door-deleted").out()).isEqualTo("1 case of 1 rule: 1 held, 0 did not.\n");
        assertThat(desk.run("rules", "new", "other", "--like=updated").err()).isEqualTo("""
                        --like: The rule 'updated' has no page or no test to copy.
                          Maybe 'trailcheck rules list' says which there are.
                        1 mistake.
                        """);
        assertThat(desk.run("rules", "new", "other", "--like=nothing").err()).contains("There is no rule 'nothing'.");
        assertThat(desk.has("rules/other.drl")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Camera Renamed | you meant 'camera-renamed'?",
                "../../x | you meant 'x'?",
                "a--b- | you meant 'a-b'?",
                "camera_renamed.drl | you meant 'camera-renamed-drl'?",
                "7 | it should be like camera-deleted-at-night.",
                "ünïcode | you meant 'n-code'?",
                "'' | it should be like camera-deleted-at-night."
            })
    void what_cannot_name_a_file_is_no_id(String id, String maybe) {
        Outcome outcome = new Desk(folder).run("rules", "new", id);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("This cannot be a rule's id", "Maybe " + maybe);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "rules/a.md, rules",
        "rules/a.test.yaml, rules",
        "rules/a.drl, rules",
        "rules/deep/er/a.drl, rules/other"
    })
    void what_exists_stays_as_it_is(String file, String place) {
        Desk desk = new Desk(folder);
        desk.write(file, "mine");

        Outcome outcome = desk.run("rules", "new", "a", "--dir", place);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith(file + ": ").contains("exists already");
        assertThat(desk.text(file)).isEqualTo("mine");
        assertThat(folder.resolve(place).toFile().list())
                .satisfiesAnyOf(
                        names -> assertThat(names).isNull(),
                        names -> assertThat(names).hasSize(1));
    }

    @Test
    void where_nothing_can_be_written_nothing_is() {
        Desk desk = new Desk(folder);
        desk.write("a-file", "mine");

        assertThat(desk.run("rules", "new", "a", "--dir=a-file")).isEqualTo(new Outcome(2, "", """
                        a-file: No rule can be written here.
                          Maybe it is a file, or its permissions want changing; --dir names another folder.
                        1 mistake.
                        """));
        assertThat(desk.text("a-file")).isEqualTo("mine");
    }

    @Test
    void folders_with_blanks_and_odd_names_serve() {
        Desk desk = new Desk(folder);

        assertThat(desk.run("rules", "new", "a", "--dir=my rules/1 new").out())
                .contains("'trailcheck rules test \"my rules/1 new/a.drl\"' says what holds.")
                .doesNotContain("From now on");
        assertThat(desk.run("rules", "test", "my rules/1 new/a.drl").exitCode()).isZero();
        assertThat(desk.run("rules", "new", "b", "--dir=class").exitCode()).isZero();
        assertThat(desk.run("rules", "test", "class").err()).isEmpty();
    }
}
