package dev.trailcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.rule.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the bundled stories are there to show. */
class SampleStoriesTest {

    @Test
    void the_quiet_day_yields_nothing_at_all() {
        Assessment quiet = story("quiet-day");

        assertThat(quiet.findings()).isEmpty();
        assertThat(quiet.pending()).isEmpty();
        assertThat(quiet.notes()).isEmpty();
        assertThat(quiet.gaps()).isEmpty();
        assertThat(quiet.coverage().judged()).isEqualTo(32);
    }

    @Test
    void every_rule_fires_on_some_story() {
        Assessment all = CheckRuns.over(ProjectFolders.SAMPLES);

        assertThat(all.findings().stream().map(finding -> finding.rule().id()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        CheckRuns.RULES.rules().stream().map(Rule::id).toList());
    }

    @Test
    void every_other_story_says_what_it_is_there_to_show_and_nothing_else() {
        assertThat(rulesOf("borrowed-root"))
                .containsOnly(
                        "root-credential-use",
                        "root-session",
                        "root-without-mfa",
                        "root-assumed-session",
                        "root-call-failed");
        assertThat(rulesOf("change-on-sunday"))
                .containsOnly(
                        "change-outside-window",
                        "human-change-without-mfa",
                        "message-ttl-out-of-policy",
                        "tag-value-not-allowed");
        assertThat(rulesOf("forgotten-tag")).containsOnly("untagged-channel-creation", "long-term-key-change");
        assertThat(rulesOf("night-of-deletion"))
                .containsOnly(
                        "mass-deletion",
                        "delete-without-approval",
                        "approval-after-the-fact",
                        "required-tag-removed",
                        "tag-stripped-then-deleted",
                        "change-outside-window",
                        "trail-tampering");
        assertThat(rulesOf("own-approval"))
                .containsOnly(
                        "approval-self-made",
                        "approval-tag-changed-by-deleter",
                        "short-lived-channel",
                        "delete-without-approval");
        assertThat(rulesOf("reconnaissance"))
                .containsOnly("cross-account-caller", "enumeration-burst", "denied-burst", "arn-mismatch");
        assertThat(rulesOf("root-key-incident"))
                .containsOnly(
                        "root-credential-use",
                        "root-access-key",
                        "root-call-failed",
                        "master-not-listed",
                        "master-from-untrusted-network",
                        "delete-from-untrusted-network");
        assertThat(rulesOf("stolen-device-key"))
                .containsOnly(
                        "master-from-untrusted-network",
                        "media-storage-elsewhere",
                        "media-storage-moved",
                        "delete-from-untrusted-network",
                        "delete-without-approval",
                        "delete-and-recreate");
        assertThat(rulesOf("stray-region")).containsOnly("unexpected-region");
        assertThat(rulesOf("unapproved-delete")).containsOnly("delete-without-approval", "approval-reused");
    }

    private static Stream<String> rulesOf(String story) {
        return story(story).findings().stream().map(finding -> finding.rule().id());
    }

    private static Assessment story(String name) {
        return CheckRuns.over(ProjectFolders.SAMPLES.resolve(name));
    }
}
