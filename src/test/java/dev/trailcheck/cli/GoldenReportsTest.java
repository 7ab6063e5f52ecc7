package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The report of the samples that the project shows in {@code reports/sample}, kept true. After a change that is meant to
 * show, {@code mvn test -Dtest=GoldenReportsTest -Dgolden=renew} writes it anew; read it before you commit it.
 */
class GoldenReportsTest {

    private static final boolean RENEW = "renew".equals(System.getProperty("golden"));

    @TempDir
    private Path folder;

    @Test
    void the_sample_report_is_what_the_samples_give() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out),
                new PrintWriter(err),
                ProjectFolders.ROOT,
                folder,
                false,
                false);

        int exitCode = Main.run(surroundings, "check");
        int exitCodeOfAll = Main.run(surroundings, "check", "--format", "all", "--quiet");

        assertThat(err.toString()).isEmpty();
        assertThat(List.of(exitCode, exitCodeOfAll)).containsOnly(1);
        Path written = folder.resolve("reports");
        Files.writeString(written.resolve("terminal.txt"), out.toString());
        if (RENEW) {
            renew(written);
        }
        assertThat(texts(written)).isEqualTo(texts(ProjectFolders.GOLDEN));
    }

    private static void renew(Path written) throws IOException {
        for (Map.Entry<String, String> old : texts(ProjectFolders.GOLDEN).entrySet()) {
            Files.delete(ProjectFolders.GOLDEN.resolve(old.getKey()));
        }
        for (Map.Entry<String, String> fresh : texts(written).entrySet()) {
            Path file = ProjectFolders.GOLDEN.resolve(fresh.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, fresh.getValue());
        }
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
