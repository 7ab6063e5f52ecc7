package dev.trailcheck.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What sites that take SARIF insist on and neither the schema nor Microsoft's multitool sees. Each objection begins with
 * the site it is about. The limits are those that GitHub, GitLab, DefectDojo, SonarQube and VS Code document or enforce.
 */
final class SarifLint {

    private static final int MEGABYTES_10 = 10_000_000;

    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    private final List<String> objections = new ArrayList<>();
    private final boolean toUpload;

    private SarifLint(boolean toUpload) {
        this.toUpload = toUpload;
    }

    /** Against a file that is to be uploaded. */
    static List<String> upload(String sarif) {
        return new SarifLint(true).document(sarif);
    }

    /** Against a file that is kept, and opened in an editor. */
    static List<String> archive(String sarif) {
        return new SarifLint(false).document(sarif);
    }

    private List<String> document(String sarif) {
        byte[] bytes = sarif.getBytes(StandardCharsets.UTF_8);
        if (toUpload) {
            require(bytes.length <= MEGABYTES_10, "GitLab: more bytes than one artifact may have", bytes.length);
            require(zipped(bytes) <= MEGABYTES_10, "GitHub: zipped it is larger than 10 MB");
        }
        require(!sarif.startsWith("\ufeff"), "SonarQube: a byte order mark");
        require(!NUL.matcher(sarif).find(), "GitLab: a text holds U+0000, which its database cannot");
        JsonNode log = JsonMapper.shared().readTree(sarif);
        require(
                log.at("/$schema").asString("").matches("https://.*/sarif-(schema-)?2\\.1\\.0\\.json"),
                "VS Code: the schema is not named as one of SARIF 2.1.0");
        require(log.at("/version").asString("").equals("2.1.0"), "GitLab: the version is not 2.1.0");
        require(log.path("runs").size() <= 20, "GitHub: more than 20 runs");
        Set<String> categories = new HashSet<>();
        for (JsonNode run : log.path("runs")) {
            String tool = run.at("/tool/driver/name").asString("");
            String category = run.at("/automationDetails/id").asString("").replaceFirst("[^/]*$", "");
            require(categories.add(tool + "\n" + category), "GitHub: two runs of one tool and category");
            run(run, category);
        }
        return objections;
    }

    private void run(JsonNode run, String category) {
        JsonNode driver = run.at("/tool/driver");
        require(!driver.path("name").asString("").isBlank(), "GitHub: the tool has no name");
        require(!driver.path("fullName").asString("").isBlank(), "Azure DevOps: the tool has no full name");
        require(!driver.path("semanticVersion").asString("").isBlank(), "GitHub: the tool has no version");
        require(!category.isEmpty(), "GitHub: the category is empty");
        require(run.path("results").isArray(), "GitHub: no results");
        require(
                !run.at("/tool/extensions").isArray()
                        || !run.at("/tool/extensions").isEmpty(),
                "DefectDojo: no extension");
        require(run.at("/tool/extensions").size() <= 100, "GitHub: more than 100 extensions");
        for (JsonNode base : run.path("originalUriBaseIds")) {
            require(!base.has("uri"), "GitLab: a base with a uri makes absolute paths");
        }
        for (JsonNode invocation : run.path("invocations")) {
            require(
                    invocation.path("executionSuccessful").asBoolean(false),
                    "GitHub: a run that was not successful is refused");
            for (JsonNode notification : invocation.path("toolExecutionNotifications")) {
                require(!text(notification).isBlank(), "GitHub: a notification without words");
            }
        }
        new SarifLintRules(this::require).check(driver.path("rules"), run.path("taxonomies"));
        new SarifLintResults(this::require, toUpload).check(run.path("results"), driver.path("rules"), category);
    }

    private void require(boolean holds, String objection, Object... about) {
        if (!holds) {
            objections.add(objection + ": " + List.of(about));
        }
    }

    /** Where objections go. */
    interface Objector {
        void require(boolean holds, String objection, Object... about);
    }

    static String text(JsonNode thing) {
        return thing.at("/message/text").asString("");
    }

    private static int zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.size();
    }
}
