package dev.trailcheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.report.SampleAssessments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {

    private static final String HOSTILE =
            "</style></script></pre><script>alert(1)</script>\"'><img src=x onerror=alert(1)> \u202Egnp.exe\u0007\u2028";

    @Test
    void hostile_text_in_every_field_stays_text() throws Exception {
        String page = page(SampleAssessments.hostile(HOSTILE));

        assertThat(page.split("<script", -1)).as("only the page's own script").hasSize(2);
        assertThat(page.split("</style", -1)).hasSize(2);
        assertThat(page.split("<pre", -1)).hasSize(page.split("</pre>", -1).length);
        assertThat(page)
                .doesNotContain("<img")
                .doesNotContain("href=\"javascript:")
                .doesNotContain("\u202E", "\u0007", "\u2028")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "\\u202egnp.exe");
    }

    @Test
    void a_quote_in_an_attribute_does_not_end_it() throws Exception {
        String page = page(SampleAssessments.hostile("x\" onmouseover=\"alert(1)"));

        assertThat(page)
                .doesNotContainPattern("<[^<>]*\" onmouseover=\"")
                .contains("data-label=\"x&#34; onmouseover=&#34;alert(1)\"");
    }

    @Test
    void the_same_assessment_gives_the_same_bytes() throws Exception {
        assertThat(page(SampleAssessments.typical())).isEqualTo(page(SampleAssessments.typical()));
    }

    @Test
    void the_policy_admits_the_embedded_style_and_script_and_nothing_else() throws Exception {
        String page = page(SampleAssessments.typical());

        assertThat(first("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"", page)
                        .replace("&#39;", "'"))
                .isEqualTo(
                        "default-src 'none'; style-src '%s'; script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
                                .formatted(
                                        hash(first("(?s)<style>(.*?)</style>", page)),
                                        hash(first("(?s)<script>(.*?)</script>", page))));
        assertThat(page).doesNotContain(" style=").doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    @Test
    void the_verdict_counts_what_was_found_and_says_what_the_silence_is_worth() throws Exception {
        assertThat(headline(SampleAssessments.typical()))
                .isEqualTo("8 findings, 2 critical, in 3 of 3 accounts. 2 gaps: the rest is not proven quiet.");
        assertThat(headline(SampleAssessments.quiet()))
                .isEqualTo("No findings in 12,048 judged calls. No gaps: every record read is accounted for.");
        assertThat(headline(SampleAssessments.quietWithGaps()))
                .isEqualTo("No findings in 12,048 judged calls. 2 gaps: this is not proven quiet.");
        assertThat(headline(SampleAssessments.empty()))
                .isEqualTo("Nothing was judged. No record was read: nothing is proven.");
    }

    @Test
    void a_finding_can_be_linked_to_and_carries_its_evidence() throws Exception {
        Assessment assessment = SampleAssessments.typical();
        String page = page(assessment);

        assertThat(assessment.findings())
                .allSatisfy(finding -> assertThat(page)
                        .contains("<div id=\"f-%s\">"
                                .formatted(finding.fingerprint().brief()))
                        .contains(finding.fingerprint().hex())
                        .contains(finding.offence().id())
                        .contains("</bdi>, record " + finding.offence().origin().index()));
        assertThat(page)
                .containsPattern("<mark>  \"eventName\" ?: \"DeleteSignalingChannel\",\n</mark>")
                .containsPattern("<mark>    \"type\" ?: \"Root\"\n</mark>")
                .contains("<h4>What to do</h4>", "href=\"https://docs.aws.amazon.com/")
                .contains("temporary credentials of a role or federated user")
                .contains("Maybe <bdi>the accounts file is older than the account; write it anew.</bdi>");
    }

    @Test
    void a_quiet_page_says_what_was_looked_at() throws Exception {
        String page = page(SampleAssessments.quiet());

        assertThat(page)
                .contains(
                        "None: 12,048 calls in 3 accounts and 3 regions were put before 5 rules, and broke none of them.")
                .contains("the silence can be trusted")
                .contains("Ran, found nothing", "root-credential-use")
                .contains("48,210 read", "= 12,048 judged", "+ 258 duplicate")
                .doesNotContain("<details class=\"finding ");
        assertThat(page(SampleAssessments.quietWithGaps())).contains("the silence cannot be trusted");
    }

    @Test
    void excepted_findings_are_shown_apart_and_not_counted() throws Exception {
        String page = page(SampleAssessments.hostile("plain"));

        assertThat(page)
                .contains("<h1>1 finding, high, in 1 of 1 account.")
                .contains("<h2 id=\"settled-heading\">Settled</h2>", "<h3>Excepted <span");
    }

    @Test
    void beyond_five_thousand_findings_the_page_says_how_many_are_elsewhere() throws Exception {
        String page = page(SampleAssessments.many(5_010));

        assertThat(page.split("<details class=\"finding ", -1)).hasSize(5_001);
        assertThat(page)
                .contains("<strong>10 are left out here and stand in findings.json and findings.csv</strong>")
                .contains("Of 80 accounts seen, the 21 with findings are shown.");
    }

    @Test
    void five_thousand_findings_stay_below_four_megabytes_and_each_names_its_record() throws Exception {
        Assessment assessment = SampleAssessments.many(5_000);
        String page = page(assessment);

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4_000_000);
        assertThat(assessment.findings())
                .allSatisfy(finding -> assertThat(page)
                        .contains(finding.fingerprint().hex())
                        .contains("href=\"" + finding.offence().path() + "\""));
    }

    @Test
    void of_a_hundred_thousand_every_rule_has_its_share() throws Exception {
        String page = page(SampleAssessments.many(100_000));

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4_500_000);
        assertThat(page.split("<details class=\"group ", -1)).hasSize(6);
        assertThat(page)
                .contains("<strong>95,000 are left out here and stand in findings.json and findings.csv</strong>")
                .containsPattern("[0-9,]+ findings, 1,000 shown");
    }

    @Test
    void there_is_one_first_heading_and_every_id_is_unique() throws Exception {
        String page = page(SampleAssessments.typical());

        assertThat(page.split("<h1", -1)).hasSize(2);
        assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(hit -> hit.group(1)))
                .doesNotHaveDuplicates();
    }

    private static String headline(Assessment assessment) throws IOException {
        return first("(?s)<h1>(.*?)</h1>", page(assessment)).replaceAll("<[^>]+>", "");
    }

    private static String page(Assessment assessment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReport().write(assessment, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String hash(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }
}
