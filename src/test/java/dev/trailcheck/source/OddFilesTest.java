package dev.trailcheck.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trailcheck.event.Gap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Names and kinds of files that a folder of logs should not hold, but can; a shell makes what Java cannot name. */
@Timeout(20)
class OddFilesTest {

    private static final String RECORD = ARecord.named("ListSignalingChannels").json();

    @TempDir
    private Path folder;

    private final List<Gap> gaps = new ArrayList<>();

    @Test
    void a_name_may_hold_any_byte_and_is_told_the_same_on_every_machine() throws Exception {
        String longest = "x".repeat(255);
        Files.writeString(folder.resolve("record"), RECORD);
        shell(
                "for name in 'a\nb' '..;' ' ' \"$(printf '\\360\\237\\220\\240')\" \"$(printf 'bad\\377')\" '%s'; do cp record \"$name\"; done; rm record"
                        .formatted(longest));

        List<Reading> readings = read();

        assertThat(gaps).isEmpty();
        assertThat(Told.gaps(readings)).isEmpty();
        assertThat(Told.origins(readings))
                .extracting(origin -> origin.file())
                .containsExactlyInAnyOrder("a\nb", "..;", " ", "\ud83d\udc20", "bad\\xff", longest);
    }

    @Test
    void a_folder_named_like_a_log_is_a_folder() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("x.json.gz"));
        Files.writeString(inner.resolve("a.json"), RECORD);

        assertThat(Told.origins(read())).extracting(origin -> origin.file()).containsExactly("x.json.gz/a.json");
        assertThat(gaps).isEmpty();
    }

    @Test
    void a_pipe_in_a_folder_is_a_gap_and_never_waited_for() throws Exception {
        shell("mkfifo pipe.json");

        assertThat(read()).isEmpty();
        assertThat(gaps).extracting(Gap::kind, Gap::where).contains(tuple("unreadable", "pipe.json"));
    }

    @Test
    void a_name_in_a_zip_that_is_no_text_is_a_gap_and_stops_no_other_file() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("first", "b\u00e4d")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(RECORD.getBytes(UTF_8));
            }
        }
        byte[] spoiled = bytes.toString(ISO_8859_1)
                .replace("\u00c3\u00a4", "\u00ff\u00ff")
                .getBytes(ISO_8859_1);
        Files.write(folder.resolve("a.zip"), spoiled);
        Files.writeString(folder.resolve("b.json"), RECORD);

        List<Reading> readings = read();

        assertThat(Told.origins(readings)).extracting(origin -> origin.file()).containsExactly("a.zip/first", "b.json");
        assertThat(Told.gaps(readings)).extracting(Gap::kind, Gap::where).containsExactly(tuple("unreadable", "a.zip"));
    }

    private List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        LogReader reader = new LogReader(Limits.GENEROUS);
        new FolderSource(folder, Set.of()).files(gaps::add).forEach(file -> reader.read(file, readings::add));
        return readings;
    }

    private void shell(String script) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(shell.waitFor()).isZero();
    }
}
