package dev.trailcheck.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.ProjectFolders;
import dev.trailcheck.cli.Crews;
import dev.trailcheck.cli.Main;
import dev.trailcheck.cli.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that a user gets of a check: its exit code, what it prints, and every file that it writes, evidence included. */
record Outcome(int exitCode, String out, String err, SortedMap<String, String> reports) {

    /** What comes of these words in a folder, done by these; reports go below it and are taken away. */
    static Outcome of(Path folder, Crews crews, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                ProjectFolders.ROOT,
                folder,
                false,
                false);
        int exitCode = Main.run(surroundings, crews, SparkCheck.words(words));
        return new Outcome(exitCode, out.toString(), err.toString(), taken(folder.resolve("reports")));
    }

    /** File by file, so that a difference can be read. */
    void assertSameAs(Outcome other) {
        assertThat(err).isEqualTo(other.err);
        assertThat(reports.keySet()).isEqualTo(other.reports.keySet());
        reports.forEach((name, text) -> assertThat(text).as(name).isEqualTo(other.reports.get(name)));
        assertThat(this).isEqualTo(other);
    }

    private static SortedMap<String, String> taken(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path :
                        all.sorted((one, other) -> other.compareTo(one)).toList()) {
                    if (Files.isRegularFile(path)) {
                        files.put(
                                folder.relativize(path).toString(),
                                Files.readString(path, StandardCharsets.ISO_8859_1));
                    }
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
