package dev.trailcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.report.Multitool.Opinion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample files, the files of a run with everything in it, and every planted fault, before Microsoft's multitool. Where it
 * is not installed this is skipped, but never in continuous integration: {@code .ci/run} installs it.
 */
class MultitoolTest {

    @TempDir
    private static Path folder;

    private static Map<String, Opinion> opinions = Map.of();

    @BeforeAll
    static void judge_all_files_at_once() throws IOException, InterruptedException {
        boolean integration = System.getenv("CI") != null;
        if (!integration) {
            Assumptions.assumeTrue(
                    Multitool.installed().isPresent(), "The SARIF multitool is not installed; .ci/run installs it.");
        }
        Multitool multitool = Multitool.installed()
                .orElseThrow(() -> new AssertionError("The SARIF multitool must be there in CI; .ci/run installs it."));
        String upload = SarifGatesTest.golden("findings.sarif");
        Files.writeString(folder.resolve("findings.sarif"), upload);
        Files.writeString(folder.resolve("findings-full.sarif"), SarifGatesTest.golden("findings-full.sarif"));
        SarifSettings inCi = new SarifSettings(SarifAnchor.EVIDENCE, SarifText.CHECKOUT);
        SarifSettings atRules = new SarifSettings(SarifAnchor.RULE, null);
        Files.writeString(folder.resolve("settled.sarif"), SarifText.of(new SarifReport(inCi), SampleLives.settled()));
        Files.writeString(
                folder.resolve("settled-full.sarif"), SarifText.of(new SarifArchive(inCi), SampleLives.settled()));
        Files.writeString(
                folder.resolve("at-rules.sarif"), SarifText.of(new SarifReport(atRules), SampleLives.settled()));
        for (int fault = 0; fault < SarifFaults.MEASURED.size(); fault++) {
            String spoilt = SarifFaults.MEASURED.get(fault).in(SarifText.brief(upload));
            Files.writeString(folder.resolve("fault-%02d.sarif".formatted(fault)), spoilt);
        }
        opinions = multitool.judge(folder);
    }

    @Test
    void it_has_nothing_against_our_files() {
        Map<String, Opinion> ours = new TreeMap<>(opinions);
        ours.keySet().removeIf(name -> name.startsWith("fault-"));
        assertThat(ours.keySet())
                .containsExactlyInAnyOrder(
                        "findings.sarif",
                        "findings-full.sarif",
                        "settled.sarif",
                        "settled-full.sarif",
                        "at-rules.sarif");
        assertThat(ours.values()).allSatisfy(opinion -> {
            assertThat(opinion.looked()).isTrue();
            assertThat(opinion.errors()).isEmpty();
            // It asks for the address of the tool's home page, of which there is none.
            assertThat(opinion.warnings()).isSubsetOf(Set.of("SARIF2005"));
        });
    }

    @Test
    void it_bites_where_it_should_and_is_blind_where_we_know() {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> seen = new TreeMap<>();
        IntStream.range(0, SarifFaults.MEASURED.size()).forEach(number -> {
            SarifFault fault = SarifFaults.MEASURED.get(number);
            Opinion opinion = of(number);
            expected.put(fault.name(), fault.multitool());
            boolean bitten = opinion.errors().contains(fault.multitool());
            seen.put(fault.name(), bitten ? fault.multitool() : String.join(" ", opinion.errors()));
        });
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void it_says_nothing_at_all_of_files_it_cannot_make_sense_of() {
        List<String> silent = IntStream.range(0, SarifFaults.MEASURED.size())
                .filter(number -> !of(number).looked())
                .mapToObj(number -> SarifFaults.MEASURED.get(number).name())
                .toList();
        assertThat(silent).containsExactly("a level nobody knows", "accepted in a way nobody knows", "no guid");
    }

    private static Opinion of(int fault) {
        return opinions.getOrDefault("fault-%02d.sarif".formatted(fault), Opinion.none());
    }
}
