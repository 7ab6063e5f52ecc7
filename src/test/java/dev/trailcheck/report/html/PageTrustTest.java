package dev.trailcheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.report.EvidenceText;
import dev.trailcheck.report.SampleAssessments;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader may rely on wherever the page is opened: on paper, in a sandbox, by a screen reader, on hostile logs. */
@ExtendWith(Chromium.class)
final class PageTrustTest {

    private static final String HOSTILE =
            "</style></script></pre><script>alert(1)</script>\"'><img src=x onerror=alert(1)><svg/onload=alert(1)> {{7*7}}";

    /** The header of Jenkins' archived artifacts: no scripts, no embedded style. */
    private static final Map<String, String> JENKINS = Map.of(
            "Content-Security-Policy",
            "sandbox allow-same-origin; default-src 'none'; img-src 'self'; style-src 'self'");

    private final Browser browser;

    PageTrustTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void paper_holds_every_finding_with_all_of_its_evidence() throws Exception {
        Assessment assessment = SampleLives.assessment();
        try (Reader reader = Reader.of(browser, assessment)) {
            String paper = reader.printed();

            for (Finding finding : assessment.findings()) {
                assertThat(paper).contains(finding.fingerprint().hex());
                assertThat(EvidenceText.of(finding.offence().record()).lines())
                        .allSatisfy(line -> assertThat(paper).contains(line.replaceAll("\\s", "")));
            }
            assertThat(paper).contains("1of", "trailcheck", "asof2026-10-0300:00:00UTC", "Adrillthatwasannounced.");
        }
    }

    @Test
    void hostile_text_in_every_field_stays_text() throws Exception {
        for (Assessment hostile : List.of(SampleAssessments.hostile(HOSTILE), SampleLives.hostile(HOSTILE))) {
            try (Reader reader = Reader.of(browser, hostile)) {
                reader.openAll();
                reader.page().locator("#settled").scrollIntoViewIfNeeded();

                assertThat(reader.troubles()).isEmpty();
                assertThat(reader.page()
                                .locator("img, iframe, object, form, [onerror], [onload], svg[onload]")
                                .count())
                        .isZero();
                assertThat(reader.page().locator("script").count()).isEqualTo(1);
                assertThat(reader.page().locator("a[href^='javascript']").count())
                        .isZero();
                assertThat(reader.page().locator("main").innerText()).contains("<img src=x onerror=alert(1)>");
            }
        }
    }

    @Test
    void a_checker_of_accessibility_objects_to_nothing() throws Exception {
        assertThat(objections(SampleLives.assessment(), 1280, ColorScheme.LIGHT))
                .isEqualTo("[]");
        assertThat(objections(SampleLives.assessment(), 360, ColorScheme.DARK)).isEqualTo("[]");
        assertThat(objections(SampleAssessments.typical(), 360, ColorScheme.LIGHT))
                .isEqualTo("[]");
        assertThat(objections(SampleAssessments.quietWithGaps(), 1280, ColorScheme.DARK))
                .isEqualTo("[]");
    }

    @Test
    void nothing_scrolls_sideways_on_a_small_screen() throws Exception {
        try (Reader reader = Reader.of(
                browser, SampleLives.assessment(), new Reader.Setting(360, ColorScheme.LIGHT, true, Map.of()))) {
            reader.openAll();

            assertThat((Integer) reader.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
        }
    }

    @Test
    void without_style_and_scripts_the_page_still_tells_the_truth() throws Exception {
        Reader.Setting jenkins = new Reader.Setting(1280, ColorScheme.LIGHT, true, JENKINS);
        try (Reader reader = Reader.of(browser, SampleLives.assessment(), jenkins)) {
            assertThat(reader.page().locator("h1").innerText()).startsWith("4 findings, 2 critical");
            assertThat(reader.page().evaluate("getComputedStyle(document.body).maxWidth"))
                    .as("the style is refused")
                    .isEqualTo("none");
            assertThat(reader.page().locator("main").innerText()).doesNotContain("hidden.", "Search");
            assertThat(reader.sentences()).hasSize(4);
            reader.page().locator(".finding > summary").first().click();
            assertThat(reader.page().locator(".finding .evidence").first().isVisible())
                    .isTrue();
        }
    }

    @Test
    void in_a_frame_that_may_only_run_scripts_filters_and_search_work() throws Exception {
        String frame =
                "<!DOCTYPE html><iframe sandbox=\"allow-scripts\" width=1200 height=800 src=\"%s?framed\"></iframe>"
                        .formatted(Reader.ADDRESS);
        try (Reader reader = Reader.of(browser, SampleAssessments.typical())) {
            reader.context()
                    .route(
                            "http://host.example/",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody(frame)));
            reader.page().navigate("http://host.example/");
            FrameLocator page = reader.page().frameLocator("iframe");
            page.locator("#show-critical").uncheck();
            page.locator("#sort").selectOption("oldest");

            assertThat(page.locator("#shown").innerText()).isEqualTo("6 shown of");
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void five_thousand_findings_open_in_less_than_three_seconds() throws Exception {
        String html = Reader.html(SampleAssessments.many(5_000));
        try (Reader reader = Reader.of(browser, html, Reader.Setting.USUAL)) {
            reader.page().reload(); // so that the start of the browser is not measured
            Object opened = reader.page().evaluate("performance.getEntriesByType('navigation')[0].domComplete");

            assertThat(((Number) opened).doubleValue()).isLessThan(3_000);
            reader.page().locator("#search").fill("user-7 untagged");
            reader.page().waitForURL("**#search=*");
            assertThat(reader.shown()).doesNotStartWith("5,000");
        }
    }

    private String objections(Assessment assessment, int width, ColorScheme scheme) throws Exception {
        Reader.Setting setting = new Reader.Setting(width, scheme, true, Map.of());
        try (Reader reader = Reader.of(browser, assessment, setting);
                InputStream axe = PageTrustTest.class.getResourceAsStream("/axe.min.js")) {
            reader.openAll();
            reader.page()
                    .evaluate(new String(
                            Objects.requireNonNull(axe, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8));
            return (String)
                    reader.page()
                            .evaluate(
                                    "async () => JSON.stringify((await axe.run()).violations.map(each => each.id + ': '"
                                            + " + each.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join('; ')))");
        }
    }
}
