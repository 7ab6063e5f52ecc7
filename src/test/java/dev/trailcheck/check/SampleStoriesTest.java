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
        assertThat(quiet.coverage().judged()).isEqualTo(10);
    }

    @Test
    void every_rule_fires_on_some_story() {
        Assessment all = CheckRuns.over(ProjectFolders.SAMPLES);

        assertThat(all.findings().stream().map(finding -> finding.rule().id()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        CheckRuns.RULES.rules().stream().map(Rule::id).toList());
    }

    @Test
    void every_other_story_is_about_one_rule() {
        assertThat(rulesOf("root-key-incident")).containsOnly("root-credential-use");
        assertThat(rulesOf("unapproved-delete")).containsOnly("delete-without-approval");
        assertThat(rulesOf("forgotten-tag")).containsOnly("untagged-channel-creation");
        assertThat(rulesOf("stray-region")).containsOnly("unexpected-region");
    }

    private static Stream<String> rulesOf(String story) {
        return story(story).findings().stream().map(finding -> finding.rule().id());
    }

    private static Assessment story(String name) {
        return CheckRuns.over(ProjectFolders.SAMPLES.resolve(name));
    }
}
