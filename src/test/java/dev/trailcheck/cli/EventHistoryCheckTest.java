package dev.trailcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.cli.Desk.Outcome;
import dev.trailcheck.source.aws.LoopbackCloudTrail;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} makes of the event history of two regions. */
class EventHistoryCheckTest {

    private static final String DELETE = """
            {"eventVersion":"1.11","eventID":"9f0c1a52-7b1e-4d63-8a55-0c6f2b3d4e5f","eventTime":"%s",\
            "eventSource":"kinesisvideo.amazonaws.com","eventName":"DeleteSignalingChannel","awsRegion":"us-west-2",\
            "recipientAccountId":"111122223333","userIdentity":{"type":"IAMUser","userName":"alice",\
            "arn":"arn:aws:iam::111122223333:user/alice","accountId":"111122223333"},"requestParameters":\
            {"channelARN":"arn:aws:kinesisvideo:us-west-2:111122223333:channel/gate/1741000000000"}}""".formatted("2026-10-31T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void the_event_history_is_judged_and_gives_the_same_bytes_each_time() {
        Desk desk = Desk.in(folder);
        try (LoopbackCloudTrail aws = new LoopbackCloudTrail(1)) {
            aws.page("us-west-2", List.of());
            aws.page("us-west-2", List.of(DELETE));

            Outcome outcome = desk.check("cloudtrail:us-west-2,eu-west-1");
            String first = desk.text("reports/findings.json");
            desk.check("cloudtrail:eu-west-1,us-west-2", "--threads=1");

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.err()).isEmpty();
            assertThat(first)
                    .contains("\"file\": \"event-history/111122223333/us-west-2\"")
                    .doesNotContain("AKIDEXAMPLE", "secret-of-example", "127.0.0.1");
            assertThat(desk.text("reports/findings.json")).isEqualTo(first);
        }
    }

    @Test
    void a_word_that_names_no_region_is_a_mistake() {
        assertThat(Desk.in(folder).check("cloudtrail:everywhere")).isEqualTo(new Outcome(2, "", """
                cloudtrail:everywhere: This names no region.
                  Maybe cloudtrail:us-west-2,eu-west-1 or cloudtrail:all was meant.
                1 mistake; nothing was judged.
                """));
    }
}
