package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.report.SarifCheckout;
import dev.trailcheck.source.ARecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SarifWordsTest {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @Test
    void gitlab_says_which_checkout_this_is() {
        assertThat(checkout(Map.of(
                        "CI_PROJECT_URL", "https://gitlab.example.com:8443/cameras/logs",
                        "CI_COMMIT_SHA", COMMIT,
                        "CI_COMMIT_BRANCH", "feature/night-check")))
                .isEqualTo(new SarifCheckout(
                        "https://gitlab.example.com:8443/cameras/logs", COMMIT, "feature/night-check"));
    }

    @Test
    void github_says_it_in_other_words() {
        assertThat(checkout(Map.of(
                        "GITHUB_SERVER_URL", "https://github.com",
                        "GITHUB_REPOSITORY", "cameras/logs",
                        "GITHUB_SHA", COMMIT,
                        "GITHUB_REF_NAME", "12/merge")))
                .isEqualTo(new SarifCheckout("https://github.com/cameras/logs", COMMIT, "12/merge"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://user:secret@gitlab.example.com/cameras/logs",
                "https://gitlab.example.com/cameras/logs?token=1",
                "javascript:alert(1)",
                "file:///builds/cameras",
                "https://gitlab.example.com/\u202ecameras",
                "https://gitlab.example.com",
                "https://gitlab.example.com/a b",
            })
    void an_odd_address_is_left_out(String address) {
        assertThat(checkout(Map.of("CI_PROJECT_URL", address, "CI_COMMIT_SHA", COMMIT)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HEAD", "0123", "0123456789ABCDEF0123456789ABCDEF01234567", COMMIT + "\n"})
    void an_odd_commit_is_left_out(String commit) {
        assertThat(checkout(Map.of("CI_PROJECT_URL", "https://gitlab.example.com/logs", "CI_COMMIT_SHA", commit)))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a..b", "-x", "<b>", "a b", "$(id)"})
    void an_odd_branch_is_left_out_alone(String branch) {
        assertThat(checkout(Map.of(
                        "CI_PROJECT_URL", "https://gitlab.example.com/logs",
                        "CI_COMMIT_SHA", COMMIT,
                        "CI_COMMIT_BRANCH", branch)))
                .isEqualTo(new SarifCheckout("https://gitlab.example.com/logs", COMMIT, ""));
    }

    @Test
    void results_stand_where_they_are_asked_to(@TempDir Path folder) {
        Desk desk = Desk.in(folder);
        desk.deliver("logs/a.json", ARecord.named("DeleteSignalingChannel"));

        assertThat(desk.run("check", "logs", "--format=sarif,sarif-full", "--sarif-anchor=rule")
                        .out())
                .endsWith("Reports: reports/findings.sarif, reports/findings-full.sarif\n");

        assertThat(desk.text("reports/findings.sarif")).contains("Evidence: [record](1).");
        assertThat(desk.text("reports/findings-full.sarif")).contains("Evidence: [record](1).", "\"suppressions\":[]");
    }

    @Test
    void a_place_that_does_not_exist_is_a_mistake(@TempDir Path folder) {
        Desk desk = Desk.in(folder);
        desk.deliver("logs/a.json", ARecord.named("DeleteSignalingChannel"));

        Desk.Outcome outcome = desk.run("check", "logs", "--sarif-anchor=line");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("""
                --sarif-anchor: SARIF results cannot stand at 'line'.
                  Maybe evidence or rule was meant.
                """);
    }

    private static @Nullable SarifCheckout checkout(Map<String, String> environment) {
        return SarifWords.settings("evidence", environment, new ArrayList<>()).checkout();
    }
}
