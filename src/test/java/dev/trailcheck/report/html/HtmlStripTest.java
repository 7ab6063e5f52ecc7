package dev.trailcheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.report.SampleAssessments;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class HtmlStripTest {

    @Test
    void few_findings_get_one_mark_each() {
        Assessment assessment = SampleAssessments.typical();
        HtmlStrip strip =
                HtmlStrip.of(assessment.coverage(), assessment.findings()).orElseThrow();

        assertThat(strip.column()).isEqualTo("six hours");
        assertThat(strip.perMark()).isEqualTo("one finding");
        assertThat(strip.marks()).hasSize(8).element(0).isEqualTo(new HtmlStrip.Mark("critical", "1.78%", 14));
        assertThat(strip.lines()).contains(new HtmlStrip.Line("2026-09-26 00:00:00 UTC", "2", "1 critical, 1 high"));
    }

    @Test
    void where_findings_are_many_a_mark_stands_for_several() {
        Assessment assessment = SampleAssessments.many(5_000);
        HtmlStrip strip =
                HtmlStrip.of(assessment.coverage(), assessment.findings()).orElseThrow();

        assertThat(strip.column()).isEqualTo("seven days");
        assertThat(strip.perMark()).startsWith("up to ");
        assertThat(strip.height()).isLessThan(200);
    }

    @Test
    void a_finding_at_the_end_of_the_window_stands_in_the_last_column() {
        Assessment assessment = SampleAssessments.typical();
        HtmlSpan span =
                HtmlSpan.of(assessment.coverage(), assessment.findings(), 80).orElseThrow();

        assertThat(span.columns()).isEqualTo(28);
        assertThat(span.columnOf(SampleAssessments.UNTIL)).isEqualTo(27);
        assertThat(span.begin(27)).isEqualTo(Instant.parse("2026-10-02T18:00:00Z"));
    }
}
