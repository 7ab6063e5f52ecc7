package dev.trailcheck.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.event.Gap;
import dev.trailcheck.evidence.EvidenceTree;
import dev.trailcheck.evidence.ObjectMetadataFile;
import dev.trailcheck.evidence.PublicKeysFile;
import dev.trailcheck.evidence.TrustedKeys;
import dev.trailcheck.evidence.Verification;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.FileVerdict;
import dev.trailcheck.finding.Integrity;
import dev.trailcheck.finding.Verdict;
import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over real log files with a signed chain, and its tampered variants, a check says what a verification alone says. */
class VerifiedVectorsTest {

    private static final Path VECTORS = ProjectFolders.CORPUS.resolve("digest-vectors");

    private final List<Mistake> mistakes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "s3, s3-object-metadata.json, WHOLE, PASS",
        "variants/log-recompressed-same-content, variants/log-recompressed-same-content.metadata.json, WHOLE, PASS",
        "variants/log-modified, variants/log-modified.metadata.json, BROKEN, INCOMPLETE",
        "variants/log-gzip-trailing-member, variants/log-gzip-trailing-member.metadata.json, BROKEN, INCOMPLETE",
        "variants/log-deleted, variants/log-deleted.metadata.json, BROKEN, INCOMPLETE",
        "variants/digest-deleted, variants/digest-deleted.metadata.json, BROKEN, INCOMPLETE",
        "variants/digest-modified, variants/digest-modified.metadata.json, BROKEN, INCOMPLETE",
        "variants/signature-modified, variants/signature-modified.metadata.json, BROKEN, INCOMPLETE"
    })
    void the_pass_that_judges_proves_the_same(String tree, String metadata, Integrity.Result result, Verdict verdict)
            throws IOException {
        assumeThat(VECTORS).as("the corpus of real records beside the project").isDirectory();
        Path folder = VECTORS.resolve(tree);
        TrustedKeys trusted = new TrustedKeys(
                PublicKeysFile.read(VECTORS.resolve("list-public-keys.json"), mistakes),
                ObjectMetadataFile.read(VECTORS.resolve(metadata), mistakes));

        Assessment assessment = CheckRuns.over(3, new Verifying.By(trusted), folder);

        Verification alone = EvidenceTree.verify(folder, trusted, null, key -> true, Map.of());
        assertThat(mistakes).isEmpty();
        assertThat(assessment.integrity()).isEqualTo(Integrity.Checked.of(result, alone.files()));
        assertThat(alone.result()).isEqualTo(result);
        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.gaps().stream().map(Gap::where).filter(where -> where.contains("AWSLogs")))
                .containsExactlyInAnyOrderElementsOf(alone.files().stream()
                        .filter(file -> file.state().isBad())
                        .map(FileVerdict::file)
                        .toList());
    }
}
