package dev.trailcheck.cli;

import static dev.trailcheck.source.ARecord.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.source.ARecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger that cannot be read must not be taken for none: the run would forget what is open. */
class LedgerMistakesTest {

    @TempDir
    private Path folder;

    @Test
    void mistakes_about_the_past_are_told_together() {
        Desk desk = Desk.in(folder);
        desk.deliver("mon/log.json", deleted("a").at("2026-10-05T08:00:00Z"));

        assertThat(desk.check("mon", "--ledger", "no.json", "--keep", "soon").err())
                .isEqualTo("""
                --keep: 'soon' is no number of days.
                  Maybe '90d' was meant.
                no.json: There is no such ledger.
                  Maybe this is the first run, which has none: leave --ledger out, and give the next run this one's findings.json.
                2 mistakes; nothing was judged.
                """);
    }

    @Test
    void a_ledger_that_was_cut_short_is_told_with_its_place() {
        Desk desk = Desk.in(folder);
        desk.deliver("mon/log.json", deleted("a").at("2026-10-05T08:00:00Z"));
        desk.check("mon");
        String whole = desk.text("reports/findings.json");
        desk.write("cut.json", whole.substring(0, whole.length() / 2));
        desk.write("other.json", "{\"Records\": []}");
        desk.write("trap.json", whole.replace("\"evidence\": \"evidence/", "\"evidence\": \"evidence/../../"));

        assertThat(desk.check("mon", "--ledger", "cut.json").err())
                .startsWith("cut.json:")
                .contains("no whole JSON");
        assertThat(desk.check("mon", "--ledger", "other.json").err()).contains("it lacks approvalUses, asOf,");
        assertThat(desk.check("mon", "--ledger", "trap.json").err()).contains("is not what 'evidence' looks like");
    }

    @Test
    void a_ledger_cannot_lead_out_of_the_reports_folder() {
        Desk desk = Desk.in(folder);
        desk.deliver("mon/log.json", deleted("a").at("2026-10-05T08:00:00Z"));
        desk.check("mon");
        String whole = desk.text("reports/findings.json");
        String event = ARecord.eventId("a");

        for (String member : List.of("\"event\":\"" + event, "\"id\": \"" + event)) {
            assertThat(whole).contains(member);
            desk.write("trap.json", whole.replace(member, member.replace(event, "../../../../trap")));
            assertThat(desk.check("mon", "--ledger", "trap.json").err()).contains("'../../../../trap' is not what");
        }
    }

    private static ARecord deleted(String channel) {
        return named("DeleteSignalingChannel").on(channel).id(channel);
    }
}
