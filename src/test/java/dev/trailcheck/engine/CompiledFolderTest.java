package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.engine.limit.Limits;
import dev.trailcheck.rule.Mistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledFolderTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_kept_is_found_as_it_was() {
        CompiledFolder kept = new CompiledFolder(folder, 10);
        kept.keep("a", classes("one", 3));

        assertThat(content(kept.find("a"))).isEqualTo(Map.of("one", "[3, 3, 3]"));
        assertThat(kept.find("b")).isEmpty();
    }

    @Test
    void no_changed_cut_or_foreign_byte_is_believed() throws IOException {
        CompiledFolder kept = new CompiledFolder(folder, 10);
        kept.keep("a", classes("one", 3));
        Path file = folder.resolve("a.classes");
        byte[] sound = Files.readAllBytes(file);

        for (int i = 0; i < sound.length; i++) {
            byte[] changed = sound.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThat(kept.find("a")).as("byte %d changed", i).isEmpty();
            Files.write(file, Arrays.copyOf(sound, i));
            assertThat(kept.find("a")).as("cut at %d", i).isEmpty();
        }
        Files.writeString(file, "\u0000".repeat(5_000_000), StandardCharsets.UTF_8);
        assertThat(kept.find("a")).isEmpty();
        Files.write(file, sound);
        assertThat(kept.find("a")).isPresent();
    }

    @Test
    void a_folder_that_cannot_be_made_is_as_good_as_none() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        CompiledFolder kept = new CompiledFolder(file.resolve("folder"), 10);

        kept.keep("a", classes("one", 3));

        assertThat(kept.find("a")).isEmpty();
    }

    @Test
    void many_processes_keep_the_same_at_once() throws IOException {
        IntStream.range(0, 64).parallel().forEach(i -> new CompiledFolder(folder, 10).keep("a", classes("one", 3)));

        assertThat(new CompiledFolder(folder, 10).find("a")).isPresent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void it_stays_bounded() throws IOException {
        CompiledFolder kept = new CompiledFolder(folder, 8);

        for (int i = 0; i < 50; i++) {
            kept.keep("key" + i, classes("one", 1));
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.count()).isBetween(1L, 8L);
        }
    }

    @Test
    void what_another_process_is_writing_stays_and_what_one_left_behind_goes() throws IOException {
        CompiledFolder kept = new CompiledFolder(folder, 8);
        Path written = Files.createFile(folder.resolve("new1.tmp"));
        Path left = Files.createFile(folder.resolve("new2.tmp"));
        Files.setLastModifiedTime(
                left, FileTime.fromMillis(Files.getLastModifiedTime(written).toMillis() - 7_200_000));

        for (int i = 0; i < 50; i++) {
            kept.keep("key" + i, classes("one", 1));
        }

        assertThat(written).exists();
        assertThat(left).doesNotExist();
    }

    @Test
    void a_rule_comes_out_of_the_folder_in_place_of_the_compiler() throws IOException {
        String text = RuleTexts.rule("kept", "$call : ApiCall( name == \"Kept\" )");
        Files.createDirectories(folder);
        assertThat(compile(text)).isPresent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void what_was_smuggled_into_the_folder_passes_the_gate_or_is_not_used() {
        String text = RuleTexts.rule("smuggled", "$call : ApiCall( name == \"Smuggled\" )");
        GeneratedClasses attack = new RuleBuild(RuleCompilerTest.GATE, "attack.drl", 2)
                .generate(
                        "package trailcheck.test; import dev.trailcheck.event.*;"
                                + " global dev.trailcheck.engine.Findings findings;\n"
                                + "rule \"smuggled\" when $call : ApiCall( ) then System.exit(1); end",
                        new ArrayList<>())
                .orElseThrow();
        String source = RuleCompiler.source(text);
        new CompiledFolder(folder, 10).keep(new CompiledKey(RuleCompilerTest.GATE).of(source), attack);

        assertThat(compile(text))
                .hasValueSatisfying(model -> assertThat(model.getClass().getName())
                        .isNotIn(attack.byName().keySet()));
    }

    private Optional<Model> compile(String text) {
        List<Mistake> mistakes = new ArrayList<>();
        Optional<Model> model =
                new RuleCompiler(new EngineSettings(folder, Limits.DEFAULT)).compile("test.drl", text, 2, mistakes);
        assertThat(mistakes).isEmpty();
        return model;
    }

    private static GeneratedClasses classes(String name, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) length);
        return new GeneratedClasses(new TreeMap<>(Map.of(name, bytes)));
    }

    private static Map<String, String> content(Optional<GeneratedClasses> found) {
        Map<String, String> content = new TreeMap<>();
        found.orElseThrow().byName().forEach((name, bytes) -> content.put(name, Arrays.toString(bytes)));
        return content;
    }
}
