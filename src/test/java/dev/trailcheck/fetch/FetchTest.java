package dev.trailcheck.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.trailcheck.event.Gap;
import dev.trailcheck.fetch.ObjectFile.Bucket;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.Source;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a folder, whatever keys come, whatever lies there, whatever its disk is like. */
class FetchTest {
    @TempDir
    private Path disk;

    @Test
    void hostile_keys_are_gaps_and_nothing_lies_outside_the_folder() throws IOException {
        Fetched fetched = fetch(
                Bucket.of(
                        "good/ü 1:00.json",
                        "../escaped",
                        "a/../../escaped",
                        "./here",
                        "/etc/absolute",
                        "a//b",
                        "folder/",
                        "be\u0007ll",
                        "gpj.\u202etxt",
                        "line\nbreak",
                        "C:\\windows",
                        "nul",
                        "x/COM1.json",
                        "dot.",
                        "n".repeat(256),
                        ".TrailCheck/lock"),
                disk.resolve("kept"));
        assertThat(names(disk)).containsExactly("kept/good/ü 1:00.json");
        assertThat(fetched.gaps()).hasSize(15).allMatch(gap -> gap.kind().equals("unkept"));
        assertThat(fetched.gaps().stream().map(Gap::what).distinct())
                .containsExactlyInAnyOrder(
                        "It was not kept. Its name leads elsewhere by '..'.",
                        "It was not kept. Its name leads elsewhere by '.'.",
                        "It was not kept. Its name has an empty part, which no path has.",
                        "It was not kept. Its name ends in a slash, so it is that of a folder.",
                        "It was not kept. Its name holds control characters or others that cannot be seen.",
                        "It was not kept. Its name holds a backslash, which parts folders on Windows.",
                        "It was not kept. Its name has a part that Windows takes for another, 'nul'.",
                        "It was not kept. Its name has a part that Windows takes for another, 'COM1.json'.",
                        "It was not kept. Its name has a part that Windows takes for another, 'dot.'.",
                        "It was not kept. Its name has a part of more than 255 bytes.",
                        "It was not kept. Its name lies in .trailcheck, which is the folder of trailcheck itself.");
    }

    @Test
    void no_link_is_followed() throws IOException {
        Path kept = Files.createDirectory(disk.resolve("kept"));
        Path outside = Files.createDirectory(disk.resolve("outside"));
        Files.createSymbolicLink(kept.resolve("AWSLogs"), outside);
        Files.createSymbolicLink(kept.resolve("b"), outside.resolve("b"));
        Fetched fetched = fetch(Bucket.of("AWSLogs/a", "b", "c"), kept);
        assertThat(fetched.gaps()).extracting(Gap::where).containsExactly("AWSLogs/a", "b");
        assertThat(fetched.gaps())
                .extracting(Gap::what)
                .containsOnly("It was not kept. Its place leads through a link, and links are not followed.");
        assertThat(outside).isEmptyDirectory();
        assertThat(names(kept)).contains("c");
    }

    @Test
    void nor_is_one_where_the_journal_should_be() throws IOException {
        Path own = Files.createDirectories(disk.resolve("kept/.trailcheck"));
        Files.createSymbolicLink(own.resolve("journal.jsonl"), disk.resolve("outside"));
        assertThatThrownBy(() -> fetch(Bucket.of("a"), disk.resolve("kept"))).isInstanceOf(IOException.class);
        assertThat(disk.resolve("outside")).doesNotExist();
    }

    @Test
    void a_key_that_is_both_file_and_folder_is_a_gap_and_the_other_is_kept() throws IOException {
        assertThat(fetch(Bucket.of("a", "a/b"), disk).gaps())
                .containsExactly(unkept("a/b", "Its place lies below a file."));
        assertThat(fetch(Bucket.of("c/d", "c"), disk).gaps())
                .containsExactly(unkept("c", "Its place is that of a folder."));
        assertThat(names(disk)).containsExactly("a", "c/d");
    }

    @Test
    void a_disk_that_does_not_tell_case_apart_loses_nothing_in_silence() throws IOException {
        try (FileSystem mac = Jimfs.newFileSystem(Configuration.osX())) {
            Path kept = mac.getPath("/evidence/kept");
            Fetched fetched = fetch(Bucket.of("logs/a.json", "logs/A.json", "LOGS/b.json"), kept);
            assertThat(fetched.fetched()).isEqualTo(1);
            assertThat(fetched.gaps()).extracting(Gap::where).containsExactly("LOGS/b.json", "logs/A.json");
            assertThat(Files.readString(kept.resolve("logs/a.json"))).isEqualTo("logs/a.json");
        }
        assertThat(fetch(Bucket.of("a.json", "A.json"), disk).isWhole()).isTrue();
    }

    @Test
    void a_full_disk_ends_the_run_with_a_gap_and_what_is_there_is_whole() throws IOException {
        Configuration small =
                Configuration.unix().toBuilder().setMaxSize(20 * 8192).build();
        try (FileSystem full = Jimfs.newFileSystem(small)) {
            Path kept = full.getPath("/kept");
            String long8k = "x".repeat(8000);
            Fetched fetched = fetch(
                    new Bucket(IntStream.range(0, 40)
                            .<LogFile>mapToObj(i -> new ObjectFile("f" + i, long8k, 8000))
                            .toList()),
                    kept);
            assertThat(fetched.gaps()).anySatisfy(gap -> {
                assertThat(gap.kind()).isEqualTo("disk-full");
                assertThat(gap.what())
                        .startsWith("The folder takes no more bytes (the disk is full), so the run ended; of ");
            });
            assertThat(names(kept))
                    .isNotEmpty()
                    .allSatisfy(name ->
                            assertThat(Files.readString(kept.resolve(name))).isEqualTo(long8k));
        }
    }

    @Test
    void an_object_that_came_with_fewer_bytes_than_were_listed_is_not_kept() throws IOException {
        Fetched fetched = fetch(new Bucket(List.of(new ObjectFile("short", "abc", 5))), disk);
        assertThat(fetched.gaps())
                .extracting(Gap::kind, Gap::what)
                .containsExactly(tuple("unreadable", "It was not kept: 3 of 5 bytes came."));
        assertThat(names(disk)).isEmpty();
    }

    @Test
    void what_a_crash_left_is_swept_and_a_torn_journal_costs_no_file() throws IOException {
        fetch(Bucket.of("a", "b"), disk.resolve("whole"));
        Path kept = disk.resolve("kept");
        fetch(Bucket.of("a"), kept);
        Path own = kept.resolve(".trailcheck");
        Files.move(own.resolve("manifest.jsonl"), own.resolve("journal.jsonl"));
        Files.writeString(own.resolve("journal.jsonl"), "{\"file\":\"b\",\"sha", StandardOpenOption.APPEND);
        Files.writeString(own.resolve("7.part"), "half");
        Files.writeString(kept.resolve("b"), "b", UTF_8);

        Fetched fetched = fetch(Bucket.of("a", "b"), kept);
        assertThat(fetched.isWhole()).isTrue();
        assertThat(fetched.there()).isEqualTo(2);
        assertThat(own).isDirectoryNotContaining("glob:**.part").isDirectoryNotContaining("glob:**journal*");
        assertThat(own.resolve("manifest.jsonl"))
                .hasSameTextualContentAs(disk.resolve("whole/.trailcheck/manifest.jsonl"));
    }

    @Test
    void what_was_kept_and_is_gone_comes_back_only_as_it_was() throws IOException {
        fetch(Bucket.of("a"), disk);
        Files.delete(disk.resolve("a"));
        Fetched other = fetch(new Bucket(List.of(new ObjectFile("a", "other", 5))), disk);
        assertThat(other.gaps()).extracting(Gap::kind).containsExactly("changed");
        assertThat(names(disk)).isEmpty();
        assertThat(fetch(Bucket.of("a"), disk).isWhole()).isTrue();
        assertThat(Files.readString(disk.resolve("a"))).isEqualTo("a");
        assertThat(Files.getLastModifiedTime(disk.resolve("a")).toInstant()).isEqualTo(ObjectFile.MODIFIED);
    }

    @Test
    void one_folder_takes_one_fetch_at_a_time() throws IOException {
        try (Shelf held = Shelf.open(disk)) {
            assertThatThrownBy(() -> fetch(Bucket.of("a"), disk))
                    .isInstanceOf(MistakesException.class)
                    .hasMessageContaining("Another fetch is writing here.");
            assertThat(held.own()).exists();
        }
        assertThat(fetch(Bucket.of("a"), disk).isWhole()).isTrue();
    }

    private static Fetched fetch(Source source, Path folder) throws IOException {
        return Fetch.run(new FetchRequest(List.of(source), folder, false, 1), new FetchTally());
    }

    private static Gap unkept(String where, String why) {
        return new Gap(
                "unkept",
                where,
                "It was not kept. " + why,
                "somebody put it there to break tools; if it is evidence, fetch it by hand under another name.");
    }

    /** The files below a folder, our own left out. */
    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.contains(".trailcheck"))
                    .sorted()
                    .toList();
        }
    }
}
