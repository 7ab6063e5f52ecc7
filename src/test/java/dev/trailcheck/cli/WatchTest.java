package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    private static final String HOLDS =
            "cases: [{name: fires, given: {like: DeleteSignalingChannel}, finds: {event: 1}}]";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = Desk.in(folder);
        desk.deliver("logs/a.json", named("DeleteSignalingChannel").on("front-door"));
    }

    @Test
    void a_save_is_judged_at_once_and_a_broken_one_leaves_the_last_good_result() throws IOException {
        String rule = desk.text("rules/deleted.drl");
        try (WatchedDesk watched = new WatchedDesk(folder, false, "check", "logs", "--format=json", "--watch")) {
            assertThat(watched.out()).startsWith("FAIL  1 finding in 1 account: 1 high.\n");
            assertThat(watched.err()).isEqualTo("Watching 2 files. Enter runs again, Ctrl-C ends.\n");

            desk.write("rules/deleted.drl", rule.replace("@severity(high)", "@severity(low)"));
            watched.awaitRound();
            assertThat(watched.out())
                    .startsWith(
                            "---- changed: rules/deleted.drl\nPASS  1 finding in 1 account: 1 low. None is high or worse.\n");

            String good = desk.text("reports/findings.json");
            desk.write("rules/deleted.drl", rule.replace("@severity(high)", "@severity(hgh)"));
            watched.awaitRound();
            assertThat(watched.out()).isEqualTo("---- changed: rules/deleted.drl\n");
            assertThat(watched.err()).endsWith("""
                            rules/deleted.drl:3:13: The severity 'hgh' does not exist.
                              Maybe you meant 'high'?
                            1 mistake; the last good result stands: PASS  1 finding in 1 account: 1 low. None is high or worse.
                            Watching 2 files. Enter runs again, Ctrl-C ends.
                            """);
            assertThat(desk.text("reports/findings.json")).isEqualTo(good);

            desk.write("rules/deleted.drl", rule);
            watched.awaitRound();
            assertThat(watched.out()).contains("FAIL  1 finding");
            assertThat(watched.end()).isEqualTo(1);
        }
    }

    @Test
    void a_policy_that_appears_counts_and_drafts_of_editors_do_not() throws IOException {
        try (WatchedDesk watched = new WatchedDesk(folder, false, "check", "logs", "--format=json", "--watch")) {
            desk.write("rules/.deleted.drl.swp", "x");
            desk.write("rules/deleted.drl~", "x");
            desk.write("policy.yaml", Desk.POLICY + "rules: {disable: [deleted]}\n");
            watched.awaitRound();

            assertThat(watched.out()).contains("---- changed: policy.yaml\n", "PASS  No findings.");
            assertThat(watched.rounds()).isEqualTo(2);
            assertThat(watched.end()).isZero();
        }
    }

    @Test
    void enter_runs_again_and_sees_new_logs() throws IOException {
        try (WatchedDesk watched = new WatchedDesk(folder, false, "check", "logs", "--format=json", "--watch")) {
            desk.deliver("logs/b.json", named("UpdateSignalingChannel").on("front-door"));
            watched.press("\n");
            watched.awaitRound();

            assertThat(watched.out()).contains("---- again\n", "2 findings");
        }
    }

    @Test
    void tests_run_again_when_an_editor_puts_another_file_in_the_place() throws IOException {
        desk.write("rules/deleted.test.yaml", HOLDS);
        try (WatchedDesk watched = new WatchedDesk(folder, false, "rules", "test", "--watch")) {
            assertThat(watched.out()).endsWith("1 case of 2 rules: 1 held, 0 did not. 1 rule without a test.\n");

            desk.write("draft", HOLDS.replace("event: 1", "event: 1, severity: low"));
            Files.move(
                    folder.resolve("draft"),
                    folder.resolve("rules/deleted.test.yaml"),
                    StandardCopyOption.REPLACE_EXISTING);
            watched.awaitRound();
            assertThat(watched.out())
                    .contains("changed: rules/deleted.test.yaml\n", "expected  low\n    got       high\n");

            desk.write("rules/deleted.test.yaml", "cases: [{}]");
            watched.awaitRound();
            assertThat(watched.err())
                    .contains(
                            "rules/deleted.test.yaml:1:9: The case does not say what the rule finds.",
                            "1 mistake; the last good result stands: 1 case of 2 rules: 0 held, 1 did not.");

            Files.delete(folder.resolve("rules/deleted.test.yaml"));
            watched.awaitRound();
            assertThat(watched.out()).contains("2 rules without a test.");
            assertThat(watched.end()).isZero();
        }
    }

    @Test
    void a_terminal_is_cleared_and_drawn_anew() throws IOException {
        try (WatchedDesk watched = new WatchedDesk(folder, true, "rules", "test", "deleted", "--watch")) {
            watched.press("\n");
            watched.awaitRound();

            String round = """
                    \033[H\033[2J\033[3Jrules/deleted.drl: no test lies beside it, in deleted.test.yaml.
                    0 cases of 1 rule: 0 held, 0 did not. 1 rule without a test.
                    """;
            assertThat(watched.out()).isEqualTo(round + round);
        }
    }

    @Test
    void the_standard_input_cannot_be_judged_and_watched() {
        assertThat(desk.check("-", "--watch").err()).isEqualTo("""
                        --watch: The standard input can be read only once.
                          Maybe its records belong into a file, which can be read again.
                        1 mistake; nothing was judged.
                        """);
    }

    @Test
    void a_command_line_that_is_wrong_at_first_is_still_watched_until_it_is_right() throws IOException {
        desk.write("rules/deleted.drl", "nonsense");
        try (WatchedDesk watched = new WatchedDesk(folder, false, "check", "logs", "--format=json", "--watch")) {
            assertThat(watched.err()).contains("; there is no good result yet.\n");
            assertThat(watched.end()).isEqualTo(2);
        }
    }
}
