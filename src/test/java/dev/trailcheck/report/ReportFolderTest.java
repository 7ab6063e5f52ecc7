package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.trailcheck.finding.Assessment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stays when a folder is written to again. */
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

    @Test
    void where_one_report_fails_the_whole_earlier_set_stays() throws IOException {
        ReportFolder reports = new ReportFolder(folder);
        reports.write(MUCH, List.of(new JsonReport(), new CsvReport()));
        Map<Path, String> before = reports();

        assertThatIOException()
                .isThrownBy(() -> reports.write(NOTHING, List.of(new JsonReport(), new FullDisk(), new CsvReport())))
                .withMessage("No space left on device");

        assertThat(reports()).isEqualTo(before);
    }

    private static final class FullDisk implements ReportWriter {
        @Override
        public String format() {
            return "html";
        }

        @Override
        public String fileName() {
            return "findings.html";
        }

        @Override
        public void write(Assessment assessment, OutputStream out) throws IOException {
            out.write('<');
            throw new IOException("No space left on device");
        }
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

    /** What lies in the folder, drafts included, beside the evidence. */
    private Map<Path, String> reports() throws IOException {
        Map<Path, String> reports = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                reports.put(file, Files.readString(file));
            }
        }
        return reports;
    }

    private List<Path> evidence() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("evidence"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
