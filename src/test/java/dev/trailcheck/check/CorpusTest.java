package dev.trailcheck.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.event.Gap;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Coverage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real records from public sources, where they are at hand. */
class CorpusTest {

    @BeforeEach
    void only_where_the_records_are() {
        assumeTrue(Files.isDirectory(ProjectFolders.CORPUS), "no public records beside the project");
    }

    @Test
    void attack_simulations_are_read_whole_and_out_of_scope() {
        Coverage seen = coverageOf("stratus-red-team");

        assertThat(seen.records()).isEqualTo(310);
        assertThat(seen.outOfScope()).isEqualTo(310);
    }

    @Test
    void a_lab_account_is_read_whole_and_out_of_scope() {
        Coverage seen = coverageOf("invictus-ir");

        assertThat(seen.records()).isEqualTo(2900);
        assertThat(seen.outOfScope()).isEqualTo(2900);
    }

    @Test
    void the_example_of_the_documentation_lacks_its_tags_and_nothing_else() {
        Assessment assessment = CheckRuns.over(place("kvs/docs-CreateSignalingChannel.json"));

        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.pending())
                .singleElement()
                .satisfies(pending -> assertThat(pending.channel())
                        .isEqualTo(
                                "arn:aws:kinesisvideo:us-west-2:123456789012:channel/YourChannelName/1574203743620"));
        assertThat(assessment.gaps()).extracting(Gap::kind).containsExactly("unlisted-account");
    }

    @Test
    void nothing_is_read_out_of_what_only_looks_like_logs() {
        Assessment assessment = CheckRuns.over(place("decoys"));

        assertThat(assessment.coverage().judged()).isZero();
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.gaps())
                .extracting(gap -> gap.where().replaceAll("[,:] .*", ""))
                .contains(fileNames("decoys"));
    }

    @Test
    void a_single_real_denied_call_of_the_service_is_judged() {
        Assessment assessment = CheckRuns.over(place("kvs/real-flaws-ListStreams-AccessDenied.json"));

        assertThat(assessment.coverage().judged()).isEqualTo(1);
        assertThat(assessment.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("unexpected-region"));
    }

    private static String[] fileNames(String folder) {
        String[] names = place(folder).toFile().list();
        return names == null ? new String[0] : names;
    }

    private static Coverage coverageOf(String folder) {
        Assessment assessment = CheckRuns.over(place(folder));
        assertThat(assessment.gaps()).extracting(Gap::kind).containsOnly("unlisted-account");
        return assessment.coverage();
    }

    private static Path place(String name) {
        return ProjectFolders.CORPUS.resolve(name);
    }
}
