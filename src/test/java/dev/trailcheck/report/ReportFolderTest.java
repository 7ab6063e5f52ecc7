package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Assessment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which evidence stays when a folder is written to again. */
class ReportFolderTest {

    private static final Assessment MUCH = SampleAssessments.typical();
    private static final Assessment NOTHING = SampleAssessments.quiet();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("writers")
    void a_report_of_an_earlier_run_keeps_its_evidence(ReportWriter writer) throws IOException {
        ReportFolder reports = new ReportFolder(folder);
        reports.write(MUCH, List.of(writer));
        ReportWriter other = writer instanceof JsonReport ? new CsvReport() : new JsonReport();

        reports.write(NOTHING, List.of(other));
        assertThat(evidence()).hasSize(events());

        reports.write(NOTHING, List.of(other, writer));
        assertThat(evidence()).isEmpty();
    }

    @Test
    void a_file_of_somebody_else_keeps_no_evidence() throws IOException {
        ReportFolder reports = new ReportFolder(folder);
        reports.write(MUCH, List.of(new JsonReport()));
        Files.writeString(folder.resolve("notes.md"), "ours");

        reports.write(NOTHING, List.of(new JsonReport()));

        assertThat(evidence()).isEmpty();
        assertThat(folder.resolve("notes.md")).exists();
    }

    static Stream<ReportWriter> writers() {
        return Stream.of(
                new CsvReport(),
                new MarkdownReport(),
                new SummaryReport(),
                new JunitReport(),
                new CodeQualityReport(),
                new OcsfReport(),
                new OscalReport(),
                new JsonReport());
    }

    private static int events() {
        return (int) MUCH.findings().stream()
                .flatMap(finding -> finding.events().stream())
                .map(event -> event.path())
                .distinct()
                .count();
    }

    private List<Path> evidence() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("evidence"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
