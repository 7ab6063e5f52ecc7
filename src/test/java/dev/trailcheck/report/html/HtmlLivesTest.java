package dev.trailcheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.report.SampleAssessments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page says of findings that earlier runs knew, and of those that somebody accepts. */
final class HtmlLivesTest {

    @Test
    void findings_that_settled_stand_apart_by_what_settled_them() {
        List<HtmlSettled> settled = HtmlPage.of(SampleLives.assessment()).settled();

        assertThat(settled)
                .extracting(HtmlSettled::heading, each -> each.findings().all())
                .containsExactly(tuple("Excepted", "2"), tuple("Aged out", "1"), tuple("Resolved", "1"));
    }

    @Test
    void only_findings_that_stand_are_counted_and_new_ones_are_told_from_open_ones() throws Exception {
        String page = page(SampleLives.assessment());

        assertThat(page)
                .contains("<h1>4 findings, 2 critical, in 3 of 3 accounts.")
                .contains(
                        "<dd>2 new, 2 open, 2 excepted, 1 aged-out, 1 resolved, since the run as of 2026-09-28 00:00:00 UTC</dd>")
                .contains("<b class=\"life\">new</b>", "<b class=\"life\">open</b>");
        assertThat(page(SampleAssessments.typical())).doesNotContain("class=\"life\"", "id=\"show-new\"");
    }

    @Test
    void an_excepted_finding_says_by_whom_and_until_when_and_an_expired_one_that_it_counts_again() throws Exception {
        assertThat(page(SampleLives.assessment()))
                .contains(
                        "accepted by carol@example.org until 2027-04-21 00:00:00 UTC: A drill that was announced. (SEC-7)")
                .contains("exception expired 2026-10-02 00:00:00 UTC: counts again");
    }

    @Test
    void exceptions_come_first_to_end_first_with_what_their_end_means() {
        List<HtmlException> exceptions =
                HtmlPage.of(SampleLives.assessment()).exceptions().shown();

        assertThat(exceptions).extracting(HtmlException::id).containsExactly("EX-3", "EX-2", "EX-4", "EX-1");
        assertThat(exceptions.get(0).meaning()).isEqualTo("It ended: its findings stand again and count.");
        assertThat(exceptions.get(0).anchor()).startsWith("f-");
        assertThat(exceptions.get(1))
                .isEqualTo(new HtmlException(
                        "EX-2",
                        "expiring",
                        "It ends within 14 days; then its findings stand again.",
                        "",
                        "rule unexpected-region, account 444455556666",
                        "The region is being left.",
                        "dave@example.org",
                        "",
                        "2026-10-12 00:00:00 UTC",
                        "1"));
        assertThat(exceptions.get(2).meaning()).isEqualTo("It accepts no finding of this run.");
    }

    @Test
    void a_control_says_how_it_stands() {
        List<HtmlFramework> frameworks = HtmlPage.of(SampleLives.assessment()).frameworks();

        assertThat(frameworks)
                .extracting(HtmlFramework::name, HtmlFramework::sum)
                .containsExactly(
                        tuple("CIS AWS 3.0.0", "Failed 1"),
                        tuple("NIST 800-53 r5", "In question 3, only excepted 1"),
                        tuple("SOC 2 2017", "In question 1"));
        assertThat(HtmlPage.of(SampleAssessments.quiet()).frameworks())
                .extracting(HtmlFramework::sum)
                .containsExactly("Nothing found 1", "Nothing found 4", "Nothing found 1");
        assertThat(HtmlPage.of(SampleAssessments.empty()).frameworks())
                .extracting(HtmlFramework::sum)
                .containsExactly("No evidence 1", "No evidence 4", "No evidence 1");
    }

    @Test
    void a_standing_finding_carries_the_command_that_accepts_it() throws Exception {
        Assessment assessment = SampleAssessments.typical();

        assertThat(page(assessment))
                .contains(
                        "<code>trailcheck except %s <span>--reason '...'</span> <span>--owner '...'</span> <span>--expires 2027-01-01</span></code>"
                                .formatted(assessment
                                        .findings()
                                        .get(0)
                                        .fingerprint()
                                        .hex()));
    }

    private static String page(Assessment assessment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReport().write(assessment, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
