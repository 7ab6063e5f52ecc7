package dev.trailcheck.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.source.ARecord;
import dev.trailcheck.source.CallReader;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTest {

    @ParameterizedTest
    @CsvSource({
        "'', true, false",
        "AccessDenied, false, true",
        "AccessDeniedException, false, true",
        "NotAuthorizedException, false, true",
        "Client.UnauthorizedOperation, false, true",
        "UnauthorizedOperation, false, true",
        "ResourceNotFoundException, false, false",
        "ThrottlingException, false, false"
    })
    void an_error_tells_whether_it_worked_and_whether_it_was_refused(String error, boolean succeeded, boolean denied) {
        ApiCall call = call(ARecord.named("DeleteSignalingChannel").with("errorCode", error));

        assertThat(call.succeeded()).isEqualTo(succeeded);
        assertThat(call.denied()).isEqualTo(denied);
    }

    @Test
    void two_calls_are_one_when_their_records_are() {
        ARecord record = ARecord.named("DeleteSignalingChannel");
        ApiCall call = call(record);

        assertThat(call(record)).isEqualTo(call).hasSameHashCodeAs(call);
        assertThat(call(record.with("userAgent", "curl"))).isNotEqualTo(call);
    }

    @Test
    void copies_are_ordered_by_file_then_index() {
        assertThat(new Origin("a", 10, 0, 1)).isLessThan(new Origin("b", 2, 0, 1));
        assertThat(new Origin("a", 2, 9, 1))
                .isLessThan(new Origin("a", 10, 0, 1))
                .hasToString("a, record 2");
    }

    @Test
    void a_tag_is_held_from_its_first_moment_to_before_its_last() {
        Instant from = Instant.parse("2026-10-05T08:00:00Z");
        TagHeld held = new TagHeld("arn", "owner", "carol", true, from, from.plusSeconds(60));

        assertThat(held.at(from.minusNanos(1))).isFalse();
        assertThat(held.at(from)).isTrue();
        assertThat(held.at(from.plusSeconds(59))).isTrue();
        assertThat(held.at(from.plusSeconds(60))).isFalse();
        assertThat(new TagHeld("arn", "owner", "carol", true, from, Instant.MAX).at(Instant.MAX.minusNanos(1)))
                .isTrue();
    }

    @Test
    void tags_answer_for_what_is_absent() {
        Tags tags = new Tags(Map.of("owner", ""), false);

        assertThat(tags.has("owner")).isTrue();
        assertThat(tags.has("Owner")).isFalse();
        assertThat(tags.value("env")).isEmpty();
        assertThat(Tags.UNKNOWN.known()).isFalse();
    }

    private static ApiCall call(ARecord record) {
        return new ApiCall(new CallReader(Accounts.NONE, PolicyBook.UNWRITTEN)
                .read(record.fields(), Instant.parse("2026-10-05T08:00:00Z"), new Origin("log", 0, 0, 1)));
    }
}
