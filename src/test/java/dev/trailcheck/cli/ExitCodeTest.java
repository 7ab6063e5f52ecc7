package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.delivery;
import static dev.trailcheck.source.ARecord.named;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.source.ARecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodeTest {

    private static final ARecord LIST = named("ListSignalingChannels");
    private static final ARecord UPDATE = named("UpdateSignalingChannel");
    private static final ARecord DELETE = named("DeleteSignalingChannel");
    private static final ARecord ELSEWHERE = named("PutObject").with("eventSource", "s3.amazonaws.com");

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = Desk.in(folder);
    }

    @Test
    void nothing_found_is_0() {
        desk.deliver("logs/a.json", LIST);

        assertThat(desk.check("logs").exitCode()).isZero();
    }

    @Test
    void a_finding_is_1() {
        desk.deliver("logs/a.json", LIST, DELETE);

        assertThat(desk.check("logs").exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"critical, 0", "high, 0", "medium, 1", "low, 1", "info, 1", "none, 0"})
    void a_medium_finding_counts_from_its_level_on(String failOn, int exitCode) {
        desk.deliver("logs/a.json", UPDATE);

        assertThat(desk.check("logs", "--fail-on", failOn).exitCode()).isEqualTo(exitCode);
    }

    @Test
    void a_medium_finding_does_not_count_unless_asked_for() {
        desk.deliver("logs/a.json", UPDATE);

        assertThat(desk.check("logs").exitCode()).isZero();
        assertThat(desk.text("reports/findings.json")).contains("\"rule\": \"updated\"", "\"verdict\": \"pass\"");
    }

    @Test
    void a_missing_source_is_2() {
        assertThat(desk.check("nowhere")).isEqualTo(new Outcome(2, "", """
                                nowhere: There is no such file or folder.
                                  Maybe the path is mistyped, or relative to another folder.
                                1 mistake; nothing was judged.
                                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--strikt|Maybe you meant '--strict'?",
                "--fail|Maybe you meant '--fail-on'?",
                "--xyz|Maybe 'trailcheck check --help' says what you look for."
            })
    void an_unknown_option_is_2_with_the_likely_one(String option, String maybe) {
        assertThat(desk.run("check", option))
                .isEqualTo(new Outcome(2, "", "Unknown option: '%s'\n  %s\n".formatted(option, maybe)));
    }

    @Test
    void an_option_without_its_value_is_2() {
        Outcome outcome = desk.run("check", "--policy");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("--policy", "Maybe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rules"})
    void half_a_command_is_2(String words) {
        Outcome outcome = desk.run(words.isEmpty() ? new String[0] : new String[] {words});

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("Which command").contains("Maybe");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--fail-on|worst|The severity 'worst' does not exist.",
                "--fail-on|High|The severity 'High' does not exist.",
                "--format|htlm|The format 'htlm' does not exist.",
                "--format|csv,junt|The format 'junt' does not exist.",
                "--since|yesterday|'yesterday' is no time.",
                "--until|2026-13-01|'2026-13-01' is no time.",
                "--as-of|2026-10-31T14:00:00|'2026-10-31T14:00:00' is no time.",
                "--threads|0|'0' is no number of threads.",
                "--threads|many|'many' is no number of threads.",
                "--threads|100000|'100000' is no number of threads."
            })
    void a_value_that_means_nothing_is_2(String option, String value, String what) {
        desk.deliver("logs/a.json", LIST);

        Outcome outcome = desk.run("check", "logs", option, value);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith(option + ": " + what + "\n  Maybe ");
    }

    @Test
    void all_mistakes_are_told_at_once() {
        desk.write("policy.yaml", "version: 1\nregion: {}\n");
        desk.write("approvals.yaml", "approvals: [{id: A}]\n");
        desk.write("rules/broken.drl", "package own\nrule \"broken\" when then nonsense(; end\n");

        Outcome outcome = desk.check(
                "nowhere",
                "--accounts=none.json",
                "--since=then",
                "--until=now",
                "--as-of=never",
                "--fail-on=worst",
                "--format=pdf",
                "--threads=x",
                "--output=policy.yaml");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines().map(line -> line.replaceFirst(":.*", "")))
                .contains(
                        "nowhere",
                        "policy.yaml",
                        "approvals.yaml",
                        "rules/broken.drl",
                        "none.json",
                        "--since",
                        "--until",
                        "--as-of",
                        "--fail-on",
                        "--format",
                        "--threads");
        assertThat(outcome.err()).contains("Reports cannot be written here.").endsWith("nothing was judged.\n");
    }

    @Test
    void an_output_that_cannot_be_written_is_2() {
        desk.deliver("logs/a.json", LIST);

        assertThat(desk.check("logs", "--output", "logs/a.json")).isEqualTo(new Outcome(2, "", """
                                logs/a.json: Reports cannot be written here.
                                  Maybe it is a file, something in it stands in their way, or its permissions want changing.
                                1 mistake; nothing was judged.
                                """));
    }

    @Test
    void an_empty_folder_is_3() throws IOException {
        Files.createDirectory(folder.resolve("logs"));

        Outcome outcome = desk.check("logs");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.out()).startsWith("INCOMPLETE  Nothing was read. The run is not whole. 1 gap.\n");
        assertThat(desk.text("reports/findings.json")).contains("\"verdict\": \"incomplete\"");
    }

    @Test
    void nothing_in_scope_is_0_and_said_so() {
        desk.deliver("logs/a.json", ELSEWHERE);

        Outcome outcome = desk.check("logs");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("PASS  Nothing in scope, nothing judged.\n");
        assertThat(desk.text("reports/findings.json")).contains("\"asOf\": null", "\"kind\": \"nothing-in-scope\"");
    }

    @Test
    void only_rejected_records_are_3() {
        desk.write("logs/a.json", delivery(named("a").at("then"), named("b").without("eventName")));

        assertThat(desk.check("logs").exitCode()).isEqualTo(3);
    }

    @Test
    void one_record_that_is_read_among_rejected_ones_is_enough() {
        desk.write("logs/a.json", delivery(named("a").at("then"), ELSEWHERE));

        assertThat(desk.check("logs").exitCode()).isZero();
    }

    @Test
    void a_gap_is_3_under_strict_and_outweighs_findings() {
        desk.deliver("logs/a.json", DELETE);
        desk.write("logs/b.json", "not a log");

        assertThat(desk.check("logs").exitCode()).isEqualTo(1);
        assertThat(desk.check("logs", "--strict").exitCode()).isEqualTo(3);
        assertThat(desk.text("reports/findings.json")).contains("\"verdict\": \"incomplete\"", "\"rule\": \"deleted\"");
    }

    @Test
    void strict_minds_nothing_where_there_is_no_gap() {
        desk.deliver("logs/a.json", LIST);

        assertThat(desk.check("logs", "--strict").exitCode()).isZero();
    }

    @Test
    void a_truncated_file_is_a_gap_and_its_sound_records_are_judged() throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(stored)) {
            gzip.write((LIST.json() + "\n").repeat(3000).getBytes(UTF_8));
        }
        desk.write("logs/a.json.gz", Arrays.copyOf(stored.toByteArray(), stored.size() / 2));

        Outcome outcome = desk.check("logs");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("truncated  a.json.gz: line ", "the gzip stream ends too early");
    }

    @Test
    void a_failure_of_our_own_is_3_without_a_stack_trace() {
        StringWriter err = new StringWriter();

        assertThat(failing(err, "check", "-")).isEqualTo(3);
        assertThat(err.toString()).isEqualTo("""
                        trailcheck failed: The pipe is gone.
                          Maybe this is our fault; run again with --verbose and send us what it prints.
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--verbose check -", "check - --verbose"})
    void a_stack_trace_comes_where_it_was_asked_for(String words) {
        StringWriter err = new StringWriter();

        assertThat(failing(err, words.split(" ", -1))).isEqualTo(3);
        assertThat(err.toString()).contains("StackOverflowError", "\tat dev.trailcheck.cli.");
    }

    /** A run whose output fails with an error that no command can catch. */
    private int failing(StringWriter err, String... words) {
        Writer out = new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                throw new StackOverflowError("The pipe is gone.");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Path home = Path.of("").toAbsolutePath();
        return Main.run(
                new Surroundings(
                        InputStream.nullInputStream(),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        home,
                        folder,
                        false,
                        false),
                words);
    }
}
