package dev.trailcheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Origin;
import dev.trailcheck.finding.Evidence;
import dev.trailcheck.report.SampleAssessments;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class HtmlRecordTest {

    @Test
    void what_lies_beneath_a_path_is_marked_and_nothing_else() {
        Map<String, Object> record = Map.of(
                "awsRegion",
                "eu-west-1",
                "requestParameters",
                Map.of("tags", Map.of("env", "prod"), "tagsAsked", "x"),
                "resources",
                List.of(Map.of("ARN", "arn:x", "type", "y")),
                "tags",
                "z");

        assertThat(marked(record, "requestParameters.tags", "resources.ARN")).isEqualTo("""
                    "tags": {
                      "env": "prod"
                    },
                      "ARN": "arn:x",
                """);
    }

    @Test
    void a_long_record_is_cut_but_not_what_is_marked() {
        Map<String, Object> record = new TreeMap<>();
        for (int i = 0; i < 2_000; i++) {
            record.put("field%04d".formatted(i), "value");
        }
        record.put("userAgent", "curl");

        HtmlRecord cut = HtmlRecord.of(event(record), List.of("userAgent"));

        assertThat(cut.cut()).isTrue();
        assertThat(cut.runs()).contains(new HtmlRecord.Run("  \"userAgent\": \"curl\"\n", true));
        assertThat(cut.runs().stream().mapToInt(run -> run.text().length()).sum())
                .isLessThan(7_000);
        assertThat(cut.runs().get(cut.runs().size() - 1).text()).matches("\\.\\.\\. 1,7\\d\\d lines left out\n");
    }

    private static String marked(Map<String, Object> record, String... paths) {
        StringBuilder marked = new StringBuilder();
        HtmlRecord.of(event(record), List.of(paths)).runs().stream()
                .filter(HtmlRecord.Run::marked)
                .forEach(run -> marked.append(run.text()));
        return marked.toString();
    }

    private static Evidence event(Map<String, Object> record) {
        return new Evidence(
                "e-1", SampleAssessments.FROM, "X", new Origin("x", 0, 0, 0), "evidence/x.json", new Fields(record));
    }
}
