package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    @TempDir
    Path folder;

    private Path rules;
    private Path rule;

    @BeforeEach
    void write() throws IOException {
        rules = Files.createDirectories(folder.resolve("rules/deep"));
        rule = Files.writeString(rules.resolve("a.drl"), "rule");
    }

    @Test
    void nothing_saved_nothing_changed() {
        assertThat(look()).isEqualTo(look());
    }

    @Test
    void every_kind_of_save_is_seen() throws IOException {
        Snapshot before = look();

        Files.setLastModifiedTime(rule, FileTime.fromMillis(1));
        assertThat(look().changedSince(before)).containsExactly(rule);

        Snapshot touched = look();
        Path draft = Files.writeString(rules.resolve(".a.drl.swp"), "RULE");
        Files.setLastModifiedTime(draft, FileTime.fromMillis(1));
        assertThat(look()).as("a draft").isEqualTo(touched);
        Files.move(draft, rule, StandardCopyOption.REPLACE_EXISTING);
        assertThat(look().changedSince(touched)).as("put in its place").containsExactly(rule);

        Snapshot replaced = look();
        Path page = Files.writeString(rules.resolve("a.md"), "#");
        Path table =
                Files.writeString(Files.createDirectory(rules.resolve("new")).resolve("a.csv"), "x");
        Files.writeString(rules.resolve("a.drl~"), "old");
        assertThat(look().changedSince(replaced)).as("new files").containsExactly(page, table);

        Files.delete(rule);
        assertThat(look().changedSince(replaced)).as("a file went").contains(rule);
    }

    @Test
    void a_single_file_may_come_and_go() throws IOException {
        Path policy = folder.resolve("policy.yaml");
        Snapshot before = Snapshot.of(List.of(policy));
        assertThat(before.files()).isEmpty();

        Files.writeString(policy, "version: 1");

        assertThat(Snapshot.of(List.of(policy)).changedSince(before)).containsExactly(policy);
    }

    @Test
    void folders_in_a_circle_end() throws IOException {
        Files.createSymbolicLink(rules.resolve("again"), folder.resolve("rules"));

        assertThat(Snapshot.of(List.of(folder.resolve("rules")))).isNotNull();
    }

    private Snapshot look() {
        return Snapshot.of(List.of(folder.resolve("rules")));
    }
}
