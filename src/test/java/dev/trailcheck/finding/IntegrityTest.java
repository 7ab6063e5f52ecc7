package dev.trailcheck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Integrity.Checked;
import dev.trailcheck.finding.Integrity.Result;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrityTest {

    @ParameterizedTest
    @CsvSource({
        "VALID, VALID, WHOLE",
        "VALID, NOT_YET_VERIFIABLE, WHOLE",
        "VALID, UNPROVEN, BROKEN",
        "VALID, UNLISTED, BROKEN",
        "VALID, MISSING, BROKEN",
        "INVALID, UNPROVEN, BROKEN",
        "UNPROVEN, UNPROVEN, UNVERIFIED",
        "NOT_YET_VERIFIABLE, NOT_YET_VERIFIABLE, UNVERIFIED",
        "MISSING, VALID, UNVERIFIED"
    })
    void the_result_follows_from_the_states(FileState digest, FileState log, Result result) {
        FileCounts counts =
                FileCounts.of(List.of(verdict(FileKind.DIGEST, "d", digest), verdict(FileKind.LOG, "l", log)));

        assertThat(Result.of(counts)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, VERIFIED",
        "INVALID, TAMPERED",
        "MISSING, UNVERIFIED",
        "UNLISTED, UNVERIFIED",
        "UNPROVEN, UNVERIFIED",
        "NOT_YET_VERIFIABLE, UNVERIFIED"
    })
    void a_verdict_on_a_file_says_what_an_event_of_it_is_worth(FileState state, Proof.State proof) {
        assertThat(Proof.of(verdict(FileKind.LOG, "l", state)).state()).isEqualTo(proof);
    }

    @Test
    void the_worst_files_are_named_first_and_of_very_many_the_rest_is_counted() {
        List<FileVerdict> verdicts = Stream.concat(
                        Stream.of(
                                verdict(FileKind.LOG, "valid", FileState.VALID),
                                verdict(FileKind.LOG, "gone", FileState.MISSING)),
                        Stream.iterate(0, i -> i + 1)
                                .limit(1_000)
                                .map(i -> verdict(FileKind.LOG, "%04d".formatted(i), FileState.UNPROVEN)))
                .toList();

        Checked checked = Checked.of(Result.BROKEN, verdicts);

        assertThat(checked.notValid())
                .hasSize(1_000)
                .startsWith(verdicts.get(1), verdicts.get(2))
                .endsWith(verdicts.get(1_000));
        assertThat(checked.more()).isEqualTo(1);
        assertThat(checked.counts().of(FileKind.LOG)).isEqualTo(1_002);
        assertThat(checked.counts().of(FileState.UNPROVEN)).isEqualTo(1_000);
    }

    private static FileVerdict verdict(FileKind kind, String file, FileState state) {
        return new FileVerdict(kind, file, state, "", "");
    }
}
