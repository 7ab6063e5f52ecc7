package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.source.ARecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rules folder full of attacks, given to the command as a pipeline would. */
class HostileRulesTest {

    private static final Path ATTACKS = Path.of("src/test/resources/attacks").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void every_attack_of_a_folder_is_told_at_once_and_nothing_is_judged() throws IOException {
        Desk desk = Desk.in(folder);
        desk.deliver("logs/a.json", ARecord.named("DeleteSignalingChannel"));

        Desk.Outcome outcome = desk.check("--rules", ATTACKS.toString(), "logs");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err().lines()).containsAll(stopped());
        assertThat(desk.has("reports/findings.json")).isFalse();
        assertThat(folder.resolve("breached")).doesNotExist();
        assertThat(System.getProperty("breached")).isNull();
    }

    /** The lines that the command must print, from the list beside the attacks. */
    private static List<String> stopped() throws IOException {
        return Files.readAllLines(ATTACKS.resolve("stopped.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\s+", 3))
                .map(columns -> "attacks/%s.drl:%s: %s".formatted((Object[]) columns))
                .toList();
    }
}
