package dev.trailcheck.report.html;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import dev.trailcheck.finding.Assessment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Somebody who opens the page of an assessment in a browser; {@code troubles} are errors and dialogs. Close it. */
record Reader(BrowserContext context, Page page, List<String> troubles) implements AutoCloseable {

    static final String ADDRESS = "http://report.example/findings.html";

    /** What a reader's browser and the server before it are like. */
    record Setting(int width, ColorScheme scheme, boolean scripts, Map<String, String> headers) {

        static final Setting USUAL = new Setting(1280, ColorScheme.LIGHT, true, Map.of());

        static final Setting WITHOUT_SCRIPTS = new Setting(1280, ColorScheme.LIGHT, false, Map.of());
    }

    static Reader of(Browser browser, Assessment assessment) throws IOException {
        return of(browser, assessment, Setting.USUAL);
    }

    static Reader of(Browser browser, Assessment assessment, Setting setting) throws IOException {
        return of(browser, html(assessment), setting);
    }

    static Reader of(Browser browser, String html, Setting setting) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(setting.width(), 900)
                .setColorScheme(setting.scheme())
                .setJavaScriptEnabled(setting.scripts()));
        context.route(
                ADDRESS + "*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setHeaders(setting.headers())
                        .setBody(html)));
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        List<String> troubles = new ArrayList<>();
        page.onPageError(troubles::add);
        page.onDialog(dialog -> {
            troubles.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.navigate(ADDRESS);
        return new Reader(context, page, troubles);
    }

    static String html(Assessment assessment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlReport().write(assessment, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** As somebody who follows a link. */
    void follow(String anchor) {
        page.navigate("about:blank");
        page.navigate(ADDRESS + "#" + anchor);
    }

    /** The sentences of the findings that are in sight, in the order of the page. */
    List<String> sentences() {
        return page.locator("#findings .finding .sentence")
                .filter(new Locator.FilterOptions().setVisible(true))
                .allInnerTexts();
    }

    void openAll() {
        page.locator("details").evaluateAll("all => all.forEach(each => { each.open = true; })");
    }

    String shown() {
        return page.locator(".shown").innerText();
    }

    /** The words of the page as a printer gets it, without the blanks, since lines break anywhere. */
    String printed() throws IOException {
        try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
