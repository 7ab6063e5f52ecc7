package dev.trailcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.Gap;
import dev.trailcheck.rule.Mistake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {

    private static final InputStream NO_INPUT = new ByteArrayInputStream(new byte[0]);

    @TempDir
    Path folder;

    private final List<Gap> gaps = new ArrayList<>();

    @Test
    void files_come_sorted_from_every_depth() throws IOException {
        write("b.json", "a/z.json.gz", "a/b/c.json", "a.json", "B.json");

        assertThat(names()).containsExactly("B.json", "a.json", "a/b/c.json", "a/z.json.gz", "b.json");
        assertThat(gaps).isEmpty();
    }

    @Test
    void a_file_may_have_any_name() throws IOException {
        write("-", "  ", ".hidden", "new\nline", "100%25.json", "#?&.json", "..json");

        assertThat(names()).containsExactly("  ", "#?&.json", "-", "..json", ".hidden", "100%25.json", "new\nline");
        assertThat(gaps).isEmpty();
    }

    @Test
    void an_empty_folder_is_a_gap() throws IOException {
        Path empty = folder.resolve("logs");
        Files.createDirectories(empty.resolve("2026"));

        assertThat(new FolderSource(empty, Set.of()).files(gaps::add)).isEmpty();
        assertThat(gaps)
                .containsExactly(new Gap(
                        "empty-folder",
                        "logs",
                        "There is no file in this folder.",
                        "another folder was meant, or its download failed."));
    }

    @Test
    void links_are_followed() throws IOException {
        write("elsewhere/a.json");
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Files.createSymbolicLink(logs.resolve("folder"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(logs.resolve("file"), folder.resolve("elsewhere/a.json"));

        assertThat(new FolderSource(logs, Set.of()).files(gaps::add))
                .extracting(LogFile::name)
                .containsExactly("file", "folder/a.json");
    }

    @Test
    void a_link_to_nowhere_is_a_gap() throws IOException {
        write("a.json");
        Files.createSymbolicLink(folder.resolve("lost"), folder.resolve("nowhere"));

        assertThat(names()).containsExactly("a.json");
        assertThat(gaps)
                .containsExactly(new Gap(
                        "unreadable",
                        "lost",
                        "It is neither a file nor a folder, so it was not opened.",
                        "it is a broken link, a pipe or a device; replace it by the file itself."));
    }

    @Test
    void a_link_in_a_circle_is_a_gap() throws IOException {
        write("a.json");
        Files.createSymbolicLink(folder.resolve("again"), folder);

        assertThat(names()).containsExactly("a.json");
        assertThat(gaps)
                .containsExactly(
                        new Gap(
                                "unreadable",
                                "again",
                                "It could not be listed (FileSystemLoopException).",
                                "the permissions of the folder do not let this user in, its path is too long, or a link leads in a circle."));
    }

    @Test
    void the_runs_own_files_are_no_logs() throws IOException {
        write("policy.yaml", "a/policy.yaml", "a.json");

        Path policy = folder.resolve("a/../policy.yaml");
        assertThat(new FolderSource(folder, Set.of(policy)).files(gaps::add))
                .extracting(LogFile::name)
                .containsExactly("a.json", "a/policy.yaml");
    }

    @Test
    void a_file_by_itself_is_named_by_its_last_part() throws IOException {
        write("a/b.json");

        assertThat(new FileSource(folder.resolve("a/b.json")).files(gaps::add))
                .extracting(LogFile::name)
                .containsExactly("b.json");
    }

    @Test
    void words_name_sources() throws IOException {
        write("a.json");
        List<Mistake> mistakes = new ArrayList<>();
        String file = folder.resolve("a.json").toString();
        Set<Path> except = Set.of(folder.resolve("policy.yaml"));

        assertThat(Sources.named(List.of(file, folder.toString(), "-"), RemoteSources.NONE, except, NO_INPUT, mistakes))
                .containsExactly(
                        new FileSource(folder.resolve("a.json")),
                        new FolderSource(folder, except),
                        new InputSource(NO_INPUT));
        assertThat(mistakes).isEmpty();
    }

    @Test
    void every_word_that_names_nothing_is_a_mistake() {
        List<Mistake> mistakes = new ArrayList<>();

        Sources.named(List.of("nowhere", "-", "", "a\0b", "-"), RemoteSources.NONE, Set.of(), NO_INPUT, mistakes);

        assertThat(mistakes)
                .extracting(Object::toString)
                .containsExactly(
                        "nowhere: There is no such file or folder.\n  Maybe the path is mistyped, or relative to another folder.",
                        "SOURCE: It is empty.\n  Maybe a variable in the command has no value.",
                        "a\0b: This is no path.\n  Maybe a character in it is not allowed in file names.",
                        "-: The standard input is named twice.\n  Maybe one of the two '-' is too many.");
    }

    private List<String> names() {
        return new FolderSource(folder, Set.of())
                .files(gaps::add).stream().map(LogFile::name).toList();
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }
}
