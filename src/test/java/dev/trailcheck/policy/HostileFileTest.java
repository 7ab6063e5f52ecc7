package dev.trailcheck.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class HostileFileTest {

    private static final int MANY = 10_000_000;

    private static final List<String> EXTENSIONS = List.of("yaml", "json", "csv");

    @TempDir
    Path folder;

    static Stream<String> monsters() {
        return Stream.of(
                "[".repeat(MANY),
                "{\"a\":".repeat(MANY / 5),
                "- ".repeat(MANY / 2),
                "? ".repeat(MANY / 2),
                "a: " + "x".repeat(MANY),
                "x".repeat(MANY) + ": 1",
                "[\"" + "x".repeat(MANY) + "\"]",
                "[" + "1".repeat(MANY) + "]",
                "#".repeat(MANY),
                "\"".repeat(MANY),
                "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
                "&a [*a]");
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void a_monster_is_a_mistake_in_every_format(String text) {
        assertThat(EXTENSIONS)
                .allSatisfy(extension -> assertThat(Reading.of(folder, "hostile." + extension, text, PolicyFile::read)
                                .mistakes())
                        .isNotEmpty());
    }

    @RepeatedTest(50)
    void noise_is_a_mistake_in_every_format(RepetitionInfo repetition) {
        byte[] noise = new byte[2000];
        new Random(repetition.getCurrentRepetition()).nextBytes(noise);

        assertThat(EXTENSIONS).allSatisfy(extension -> assertMistaken("noise." + extension, noise));
    }

    @RepeatedTest(200)
    void signs_in_any_order_are_a_mistake_in_every_format(RepetitionInfo repetition) {
        String signs = "\t\n\r \"'#%&*,-.:;<>?@[]\\`{|}~!0aeNx1\u0085\u2028\uFEFF\uFFFE\u00e9";
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        random.ints(1 + random.nextInt(40), 0, signs.length()).forEach(i -> text.append(signs.charAt(i)));

        assertThat(EXTENSIONS)
                .allSatisfy(extension ->
                        assertMistaken("signs." + extension, text.toString().getBytes(UTF_8)));
    }

    @Test
    void nobody_has_to_read_a_million_mistakes() {
        String file = "id\n" + "x\n".repeat(20_000);

        assertThat(Reading.of(folder, "approvals.csv", file, ApprovalsFile::read)
                        .mistakes())
                .hasSize(FileMistakes.PATIENCE + 1)
                .startsWith("approvals.csv: the file has more mistakes than the 1000 that are listed");
    }

    @Test
    void a_table_of_many_megabytes_is_read() {
        String row = ",delete,cam-1,2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,carol\n";
        StringBuilder file = new StringBuilder("id,action,channel,from,until,approvedBy\n");
        for (int i = 0; i < 50_000; i++) {
            file.append("CHG-").append(i).append(row);
        }

        Reading<List<Approval>> reading = Reading.of(folder, "approvals.csv", file.toString(), ApprovalsFile::read);

        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.value()).hasSize(50_000);
    }

    /** A line that is no table of approvals may still be its header, so that there only the result counts. */
    private void assertMistaken(String name, byte[] content) {
        Path file = Reading.written(folder, name, content);
        assertThat(Reading.of(file, PolicyFile::read).mistakes()).isNotEmpty();
        assertThat(Reading.of(file, ApprovalsFile::read).value()).isEmpty();
    }
}
