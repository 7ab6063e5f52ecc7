package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Assessment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** The CSV, read back as a spreadsheet reads it. */
class CsvReportTest {

    @Test
    void a_row_tells_all_of_a_finding_and_of_its_exception() {
        Map<String, String> row = rows(SampleRuns.everyStatus()).get(3);

        assertThat(row)
                .containsEntry("status", "excepted")
                .containsEntry("severity", "high")
                .containsEntry("rule", "delete-without-approval")
                .containsEntry("account", "444455556666")
                .containsEntry("accountName", "cameras-dev")
                .containsEntry("region", "eu-west-1")
                .containsEntry("firstSeen", "2026-09-26T00:00:00Z")
                .containsEntry("controls", "NIST 800-53 r5: AC-3(2) supports; SOC 2 2017: CC8.1 supports")
                .containsEntry("exception", "EXC-1")
                .containsEntry("exceptionOwner", "carol@example.com")
                .containsEntry("exceptionExpires", "2026-10-10T00:00:00Z");
        assertThat(row.get("evidence")).matches("evidence/444455556666/eu-west-1/[0-9a-f-]{36}\\.json");
        assertThat(row.get("evidence")).contains(row.get("event"));
        assertThat(row.get("fingerprint")).matches("[0-9a-f]{64}");
    }

    @Test
    void every_finding_of_every_run_is_a_row_of_eighteen_cells() {
        for (Assessment assessment : SampleRuns.all()) {
            List<List<String>> lines = lines(assessment);
            assertThat(lines).hasSize(1 + assessment.findings().size()).allMatch(cells -> cells.size() == 18);
        }
    }

    @Test
    void no_cell_begins_a_formula_or_breaks_a_line() {
        for (String begin : List.of("=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "")) {
            for (List<String> cells : lines(SampleRuns.excepted(begin + SampleRuns.HOSTILE))) {
                assertThat(cells).noneMatch(cell -> cell.matches("(?s)[=+\\-@\uFF1D\t\r\n].*|.*[\r\n\u0000].*"));
            }
        }
        assertThat(rows(SampleAssessments.hostile("=1+1")).get(0)).containsEntry("message", "'=1+1");
    }

    @Test
    void it_begins_with_the_mark_of_utf_8_and_each_line_ends_as_the_standard_says() {
        String csv = Written.by(new CsvReport(), SampleAssessments.typical());

        assertThat(csv).startsWith("\uFEFF\"status\",\"severity\"").endsWith("\r\n");
        assertThat(csv.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    private static List<Map<String, String>> rows(Assessment assessment) {
        return CsvMapper.builder()
                .build()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(text(assessment))
                .readAll();
    }

    private static List<List<String>> lines(Assessment assessment) {
        return CsvMapper.builder()
                .enable(CsvReadFeature.WRAP_AS_ARRAY)
                .build()
                .readerForListOf(String.class)
                .<List<String>>readValues(text(assessment))
                .readAll();
    }

    private static String text(Assessment assessment) {
        return Written.by(new CsvReport(), assessment).substring(1);
    }
}
