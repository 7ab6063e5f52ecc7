package dev.trailcheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dev.trailcheck.finding.Assessment;
import dev.trailcheck.finding.Finding;
import dev.trailcheck.report.SampleAssessments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader does with the page, in a real browser. */
@ExtendWith(Chromium.class)
final class PageReadingTest {

    private static final Assessment TYPICAL = SampleAssessments.typical();

    private final Browser browser;

    PageReadingTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void filters_hide_what_is_unchecked_and_say_so_without_javascript() throws Exception {
        try (Reader reader = Reader.of(browser, SampleLives.assessment(), Reader.Setting.WITHOUT_SCRIPTS)) {
            assertThat(reader.sentences()).hasSize(4);
            reader.page().locator("#show-critical").uncheck();

            assertThat(reader.sentences()).hasSize(2);
            assertThat(reader.page().locator(".hidden-critical").innerText())
                    .isEqualTo("2 critical findings are hidden.");
            assertThat(reader.printed()).contains("2shownof4inall");

            reader.page().locator("#show-critical").check();
            reader.page().locator("#show-open").uncheck();

            assertThat(reader.sentences()).hasSize(2);
            assertThat(reader.page()
                            .locator(".group")
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .all())
                    .as("groups without a new finding go with the open ones")
                    .hasSize(2);
        }
    }

    @Test
    void a_link_to_a_finding_opens_it_without_javascript() throws Exception {
        try (Reader reader = Reader.of(browser, TYPICAL, Reader.Setting.WITHOUT_SCRIPTS)) {
            Finding finding = TYPICAL.findings().get(5);
            assertThat(reader.page()
                            .locator(".evidence")
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .all())
                    .isEmpty();

            reader.follow(HtmlFinding.anchor(finding));

            assertThat(reader.page()
                            .locator(".evidence")
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .all())
                    .hasSize(1);
            assertThat(reader.page().locator("#" + HtmlFinding.anchor(finding)).innerText())
                    .contains(finding.offence().id(), "DeleteSignalingChannel");
        }
    }

    @Test
    void a_search_narrows_the_findings_and_its_address_brings_them_back() throws Exception {
        try (Reader reader = Reader.of(browser, TYPICAL)) {
            reader.page().locator("#search").fill("cam-gate delete-without");
            reader.page().waitForURL("**#search=*");

            assertThat(reader.sentences()).hasSize(3).allMatch(sentence -> sentence.contains("without approval"));
            assertThat(reader.shown()).startsWith("3 shown of 8");
            reader.page().reload();
            assertThat(reader.shown()).startsWith("3 shown of 8");
            assertThat(reader.page().locator("#search").inputValue()).isEqualTo("cam-gate delete-without");

            reader.page().locator("#reset").click();

            assertThat(reader.shown()).startsWith("8 shown of 8");
            assertThat(reader.page().url()).isEqualTo(Reader.ADDRESS);
            assertThat(reader.troubles()).isEmpty();
        }
    }

    @Test
    void an_order_and_filters_are_kept_in_the_address() throws Exception {
        try (Reader reader = Reader.of(browser, TYPICAL)) {
            reader.page().locator("#sort").selectOption("newest");
            reader.page().locator("#show-medium").uncheck();

            assertThat(reader.page().url()).endsWith("#hide=medium&sort=newest");
            assertThat(reader.page()
                            .locator("#flat .finding time")
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .allInnerTexts())
                    .hasSize(6)
                    .isSortedAccordingTo((left, right) -> right.compareTo(left));

            reader.follow("hide=medium,high&sort=oldest");

            assertThat(reader.sentences()).hasSize(2);
            assertThat(reader.shown()).startsWith("2 shown of 8");
            reader.page().locator("#sort").selectOption("");
            assertThat(reader.page().locator("#groups .group .finding").count()).isEqualTo(8);
        }
    }

    @Test
    void a_link_to_a_finding_shows_it_whatever_was_filtered() throws Exception {
        try (Reader reader = Reader.of(browser, TYPICAL)) {
            Finding finding = TYPICAL.findings().get(0);
            reader.page().locator("#show-critical").uncheck();

            reader.page().evaluate("anchor => { location.hash = anchor; }", HtmlFinding.anchor(finding));
            reader.page()
                    .locator("#" + HtmlFinding.anchor(finding) + " .evidence")
                    .waitFor();

            assertThat(reader.page().locator("#show-critical").isChecked()).isTrue();
            assertThat(reader.shown()).startsWith("8 shown of 8");
        }
    }

    @Test
    void the_keyboard_alone_reaches_filters_and_findings() throws Exception {
        try (Reader reader = Reader.of(browser, TYPICAL)) {
            reader.page().keyboard().press("Tab");
            assertThat(focused(reader)).isEqualTo("Skip to the findings");
            reader.page().keyboard().press("Enter");
            reader.page().keyboard().press("Tab");
            assertThat(reader.page().evaluate("document.activeElement.id")).isEqualTo("show-critical");
            reader.page().keyboard().press("Space");
            assertThat(reader.sentences()).hasSize(6);
            reader.page().keyboard().press("Space");

            Locator first = reader.page().locator(".finding > summary").first();
            for (int i = 0;
                    i < 40 && !Boolean.TRUE.equals(first.evaluate("it => it === document.activeElement"));
                    i++) {
                reader.page().keyboard().press("Tab");
            }
            reader.page().keyboard().press("Enter");

            assertThat(reader.page().locator(".finding[open]").count()).isEqualTo(1);
        }
    }

    @Test
    void the_command_that_accepts_a_finding_is_copied() throws Exception {
        try (Reader reader = Reader.of(browser, TYPICAL)) {
            reader.page()
                    .evaluate(
                            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text; } } })");
            reader.page().locator(".finding > summary").first().click();
            reader.page().locator(".finding[open] .copy").click();

            assertThat(reader.page().evaluate("window.copied"))
                    .isEqualTo("trailcheck except %s --reason '...' --owner '...' --expires 2027-01-01"
                            .formatted(TYPICAL.findings().get(0).fingerprint().hex()));
        }
    }

    private static Object focused(Reader reader) {
        return reader.page().evaluate("document.activeElement.textContent");
    }
}
