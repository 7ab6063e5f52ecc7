package dev.trailcheck.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The three texts of a rule that is about to be written. */
public record RuleText(String logic, String page, String test) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^(\\s*package\\s+)[\\w.]+");

    /** A first rule that teaches how to go on; its comments say what to edit. */
    public static RuleText template(Path folder, String id) {
        return new RuleText(
                filled("new-rule.drl", folder, id),
                filled("new-rule.md", folder, id),
                filled("new-rule.test.yaml", folder, id));
    }

    /** The texts of another rule, under the new id. */
    public static RuleText like(RuleFiles other, Path folder, String id) throws IOException {
        String otherId = other.id();
        String logic = Files.readString(other.logic())
                .replaceFirst(
                        "rule\\s+\"" + Pattern.quote(otherId) + "\"", Matcher.quoteReplacement("rule \"" + id + "\""));
        return new RuleText(
                PACKAGE.matcher(logic).replaceFirst("$1" + packageOf(folder)),
                Files.readString(other.page()),
                Files.readString(other.test()));
    }

    String of(Path file, RuleFiles files) {
        return file.equals(files.logic()) ? logic : file.equals(files.page()) ? page : test;
    }

    private static String filled(String name, Path folder, String id) {
        return resource(name)
                .replace("{package}", packageOf(folder))
                .replace("{title}", title(id))
                .replace("{id}", id);
    }

    /** The package is named after the folder, as far as its name can be one. */
    private static String packageOf(Path folder) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName())
                .replaceAll("[^A-Za-z0-9]+", "_");
        return "trailcheck." + (SourceVersion.isName(name) ? name : "rules");
    }

    private static String title(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
    }

    private static String resource(String name) {
        try (InputStream in = RuleText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its template (%s).".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
