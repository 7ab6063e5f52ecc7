package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Pipelines are programs that no compiler reads: what they call must be there, and take what they give. */
class PipelinesTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String WORKFLOW = "docs/examples/github-workflow.yml";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {".gitlab-ci.yml", WORKFLOW})
    void a_pipeline_is_sound_yaml_and_runs_programs_that_are_there(String file) throws IOException {
        String text = Files.readString(PROJECT.resolve(file));
        Object pipeline = new Load(LoadSettings.builder().build()).loadFromString(text);

        assertThat(pipeline).isInstanceOf(Map.class);
        assertThat(found("(?m)^\\s*- (?:run: )?(\\.ci/[a-z-]+|\\./trailcheck)", text))
                .isNotEmpty()
                .allSatisfy(program -> assertThat(PROJECT.resolve(program)).isExecutable());
    }

    @ParameterizedTest
    @CsvSource({".ci/check, check", ".ci/gate, gate"})
    void a_script_gives_only_options_that_its_command_takes(String script, String command) throws IOException {
        String calls = String.join("\n", found("(?m)^.*(?:arguments\\+?=\\(|\\./trailcheck).*$", text(script)));

        assertThat(found("(--[a-z-]+)", calls)).isNotEmpty().isSubsetOf(optionsOf(command));
    }

    @Test
    void the_rules_of_a_merge_request_are_linted_and_tested_by_options_that_there_are() throws IOException {
        String text = text(".gitlab-ci.yml");

        assertThat(found("rules lint.*?(--[a-z-]+)", text)).isNotEmpty().isSubsetOf(optionsOf("rules", "lint"));
        assertThat(found("rules test.*?(--[a-z-]+)", text)).isNotEmpty().isSubsetOf(optionsOf("rules", "test"));
    }

    @Test
    void the_formats_that_are_asked_for_exist_and_write_the_files_that_are_shown() throws IOException {
        Desk desk = Desk.in(folder);
        desk.write("logs/log.json", "{\"Records\": []}");
        for (String file : List.of(".gitlab-ci.yml", WORKFLOW)) {
            String text = text(file);
            String formats = String.join(",", found("--format ([a-z,]+)", text(".ci/check") + check(text)));

            assertThat(desk.run("check", "logs", "--format", formats, "--output", "reports")
                            .err())
                    .as(file)
                    .isEmpty();
            assertThat(found("(?m)(reports/(?!rules)[a-z-]+\\.[a-z]+)", text))
                    .isNotEmpty()
                    .allSatisfy(report -> assertThat(desk.path(report)).exists());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".ci/run", ".ci/check", ".ci/gate", ".ci/gitlab-ledger", ".ci/github-ledger"})
    void a_script_stops_at_its_first_error(String script) throws IOException {
        assertThat(text(script)).startsWith("#!/usr/bin/env bash\n").contains("\nset -euo pipefail\n");
    }

    /** What a pipeline adds to the options of the check. */
    private static String check(String pipeline) {
        return String.join("\n", found("(?m)^\\s*TRAILCHECK_OPTIONS: (.*)$", pipeline));
    }

    private List<String> optionsOf(String... command) {
        String[] help = Stream.concat(Stream.of(command), Stream.of("--help")).toArray(String[]::new);
        return found("(--[a-z-]+)", Desk.in(folder).run(help).out());
    }

    private static String text(String file) throws IOException {
        return Files.readString(PROJECT.resolve(file));
    }

    private static List<String> found(String form, String text) {
        return Pattern.compile(form)
                .matcher(text)
                .results()
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .map(String::strip)
                .toList();
    }
}
