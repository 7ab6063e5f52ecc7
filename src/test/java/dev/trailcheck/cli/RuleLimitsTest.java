package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.source.ARecord;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleLimitsTest {

    private static final ARecord[] DELETES = {
        ARecord.named("DeleteSignalingChannel").id("one"),
        ARecord.named("DeleteSignalingChannel").id("two")
    };

    @TempDir
    private Path folder;

    @Test
    void a_rule_over_a_limit_is_named_the_reports_are_written_and_the_run_is_not_whole() {
        Desk desk = Desk.in(folder);
        desk.deliver("log.json", DELETES);

        Desk.Outcome outcome = desk.check("log.json", "--rule-firing-limit", "1");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(desk.text("reports/findings.json"))
                .contains("\"rule-failed\"", "\"deleted\"", "it fired more than 1 times");
    }

    @Test
    void a_limit_that_is_none_is_a_mistake() {
        Desk desk = Desk.in(folder);
        desk.deliver("log.json", DELETES);

        Desk.Outcome outcome = desk.check("log.json", "--rule-firing-limit", "0", "--rule-time-limit", "soon");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .contains(
                        "--rule-firing-limit: '0' is no number of firings.",
                        "--rule-time-limit: 'soon' is no length of time.");
    }
}
