package dev.trailcheck.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.trailcheck.event.Gap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads real records, which are not part of this project, where they lie beside it. */
class CorpusTest {

    private static final Path CORPUS = Path.of("../shared/corpus");

    private final List<Gap> gaps = new ArrayList<>();
    private final List<String> lacks = new ArrayList<>();
    private int sound;

    @BeforeEach
    void requireCorpus() {
        assumeThat(CORPUS).as("the corpus of real records beside the project").isDirectory();
    }

    @Test
    void no_decoy_holds_a_sound_record_and_every_one_is_told_of() {
        for (LogFile decoy : files("decoys")) {
            gaps.clear();
            lacks.clear();

            read(decoy);

            assertThat(sound).as(decoy.name()).isZero();
            assertThat(gaps.size() + lacks.size()).as(decoy.name()).isPositive();
        }
    }

    @Test
    void every_decoy_gets_its_own_reason() {
        files("decoys").forEach(this::read);

        assertThat(gaps)
                .extracting(gap -> gap.kind() + " " + gap.where().replaceFirst(": line.*", ""))
                .containsExactlyInAnyOrder(
                        "skipped aliyun-actiontrail.json",
                        "truncated bad_cloudtrail-cloudgrappler.json",
                        "skipped cloudtrail-rs-eventbridge-object-created.json",
                        "skipped cloudtrail-rs-s3-event-object-created.json",
                        "skipped cloudtrail-rs-s3-event-urlencoded-key.json",
                        "skipped cloudtrail-rs-s3-test-event.json",
                        "skipped cloudtrail-rs-sns-s3-event.json",
                        "skipped cloudtrail-rs-sqs-s3-event.json",
                        "skipped cloudtrail-rs-sqs-sns-event.json",
                        "skipped cloudtrail-rs-sqs-batch-partial-garbage.json",
                        "skipped lfs-pointer-cloudtrail.json",
                        "skipped opensearch-flattened-cloudtrail-sample.json",
                        "not-json truncated-head-thm2024-cloudtrail.json");
        assertThat(lacks).hasSize(8).containsOnly("it has no eventSource");
    }

    @Test
    void attack_simulations_are_read_whole() {
        assertWhole("stratus-red-team", 310);
    }

    @Test
    void a_lab_account_is_read_whole() {
        assertWhole("invictus-ir", 2900);
    }

    @Test
    void digest_files_are_neither_records_nor_gaps() {
        assertWhole("digest-samples", 0);
    }

    @Test
    void a_broken_page_of_the_documentation_is_a_gap_with_its_place() {
        read(new FileSource(CORPUS.resolve("kvs/docs-kvs-streams-example-RAW-MALFORMED.json"))
                .files(gaps::add)
                .get(0));

        assertThat(gaps)
                .extracting(Gap::where)
                .containsExactly("docs-kvs-streams-example-RAW-MALFORMED.json: line 27, column 15, byte 1012");
    }

    @Test
    void a_time_that_is_none_rejects_one_record_of_five() {
        read(new FileSource(CORPUS.resolve("kvs/docs-kvs-streams-example-REPAIRED-syntax-only.json"))
                .files(gaps::add)
                .get(0));

        assertThat(sound).isEqualTo(4);
        assertThat(lacks).containsExactly("its eventTime '2018-05-25:17:06Z' is no time");
    }

    private void assertWhole(String folder, int records) {
        files(folder).forEach(this::read);

        assertThat(sound).isEqualTo(records);
        assertThat(lacks).isEmpty();
        assertThat(gaps).isEmpty();
    }

    private List<LogFile> files(String folder) {
        return new FolderSource(CORPUS.resolve(folder), Set.of()).files(gaps::add);
    }

    private void read(LogFile file) {
        new LogReader(Limits.GENEROUS).read(file, reading -> {
            if (reading instanceof Reading.OfRecord read) {
                Vitals.lack(read.record()).ifPresentOrElse(lacks::add, () -> sound++);
            } else if (reading instanceof Reading.OfReject reject) {
                lacks.add(reject.gap().what());
            } else if (reading instanceof Reading.OfGap missed) {
                gaps.add(missed.gap());
            }
        });
    }
}
