package dev.trailcheck.report.html;

import dev.trailcheck.finding.Assessment;
import dev.trailcheck.report.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The style and the script inside the page, and the content security policy that admits these two by their hashes and
 * nothing else. No text from a record ever gets in here.
 */
public record HtmlEmbedded(String style, String script, String policy) {

    static HtmlEmbedded of(Assessment assessment, HtmlFindings findings) {
        String style = resource("page.css") + counters(findings) + footer(assessment);
        String script = resource("page.js");
        return new HtmlEmbedded(style, script, policy(style, script));
    }

    /** What is shown is counted without JavaScript: the filters take away what these rules would add. */
    private static String counters(HtmlFindings findings) {
        return findings.counts().stream()
                .map(count -> ".c.%s.%s{counter-increment:shown %d}\n"
                        .formatted(count.severity(), count.status(), count.findings()))
                .collect(Collectors.joining());
    }

    /** Paper has no address bar: each printed page says what it belongs to. */
    private static String footer(Assessment assessment) {
        String asOf = assessment.asOf() == null ? "" : ", as of " + HtmlWords.utc(assessment.asOf());
        return "@page{@bottom-left{content:\"%s %s%s\"}}\n".formatted(Tool.NAME, Tool.VERSION, asOf);
    }

    private static String policy(String style, String script) {
        return String.join(
                "; ",
                "default-src 'none'",
                "style-src " + source(style),
                "script-src " + source(script),
                "img-src data:",
                "base-uri 'none'",
                "form-action 'none'");
    }

    private static String source(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256 (MessageDigest's contract).", e);
        }
    }

    private static String resource(String name) {
        try (InputStream file = HtmlEmbedded.class.getResourceAsStream(name)) {
            byte[] bytes =
                    Objects.requireNonNull(file, name + " is part of the build").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
