package dev.trailcheck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Origin;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.source.ARecord;
import dev.trailcheck.source.CallReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    private static final Instant TIME = Instant.parse("2026-10-05T08:00:00Z");
    private static final Origin ORIGIN = new Origin("log", 3, 0, 1);
    private static final String ID = ARecord.eventId("a");

    @Test
    void it_is_the_record_and_where_it_was_and_will_be() {
        CallDetails call = read(ARecord.named("a"));

        assertThat(Evidence.of(new ApiCall(call), ORIGIN, false))
                .isEqualTo(new Evidence(
                        ID,
                        TIME,
                        "a",
                        ORIGIN,
                        "evidence/111122223333/us-west-2/" + ID + ".json",
                        ARecord.named("a").fields()));
    }

    @Test
    void bodies_that_conflict_lie_side_by_side() {
        CallDetails call = read(ARecord.named("a"));

        assertThat(Evidence.of(new ApiCall(call), ORIGIN, true).path())
                .isEqualTo("evidence/111122223333/us-west-2/" + ID + "-"
                        + call.content().substring(0, 8) + ".json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../..",
                "/etc",
                "11112222333",
                "1111222233334",
                "111122223333\n",
                "\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661\u0661"
            })
    void an_account_that_is_none_leads_nowhere(String account) {
        assertThat(path(ARecord.named("a")
                        .with("recipientAccountId", account)
                        .with("userIdentity.accountId", account)
                        .with("userIdentity.arn", "")))
                .isEqualTo("evidence/unknown-account/us-west-2/" + ID + ".json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "../..", "us/west", "us\\west", "US-WEST-2", "us-west-2\n", "us-west-2\0", "a%2fb"
            })
    void a_region_that_is_none_leads_nowhere(String region) {
        assertThat(path(ARecord.named("a").with("awsRegion", region)))
                .isEqualTo("evidence/111122223333/unknown-region/" + ID + ".json");
    }

    @Test
    void a_region_longer_than_a_file_name_is_none() {
        assertThat(path(ARecord.named("a").with("awsRegion", "a".repeat(300))))
                .isEqualTo("evidence/111122223333/unknown-region/" + ID + ".json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../../etc/passwd", "a/b", "con", "00000000-0000-0000-0000-00000000000g", "."})
    void an_event_id_that_is_none_is_no_file_name(String eventId) {
        assertThat(path(ARecord.named("a").with("eventID", eventId)))
                .matches("evidence/111122223333/us-west-2/[0-9a-f]{64}\\.json");
    }

    private static String path(ARecord record) {
        return Evidence.of(new ApiCall(read(record)), ORIGIN, false).path();
    }

    private static CallDetails read(ARecord record) {
        return new CallReader(Accounts.NONE, PolicyBook.UNWRITTEN).read(record.fields(), TIME, ORIGIN);
    }
}
