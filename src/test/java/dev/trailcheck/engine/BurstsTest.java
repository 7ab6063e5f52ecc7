package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Burst;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Origin;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.source.CallReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The threshold of an unwritten policy is ten deletes within ten minutes. */
class BurstsTest {

    private static final Instant START = Instant.parse("2026-10-05T08:00:00Z");
    private static final CallReader READER = new CallReader(Accounts.NONE, PolicyBook.UNWRITTEN);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neither_order_nor_repetition_shows(long seed) {
        Random random = new Random(seed);
        List<ApiCall> calls = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            calls.add(at(random.nextInt(20_000), "cam-" + i));
        }
        List<Burst> ordered = Bursts.ofCalls("mass-delete", calls);
        List<ApiCall> repeated = new ArrayList<>(calls);
        repeated.addAll(calls.subList(0, 100));
        Collections.shuffle(repeated, random);

        assertThat(ordered).isNotEmpty();
        assertThat(Bursts.ofCalls("mass-delete", repeated)).isEqualTo(ordered);
    }

    @Test
    void what_comes_later_does_not_move_the_first_event() {
        List<ApiCall> calls = every(60, 40);

        for (int read = 10; read <= 40; read++) {
            assertThat(Bursts.ofCalls("mass-delete", calls.subList(0, read)))
                    .extracting(Burst::call, Burst::count)
                    .containsExactly(tuple(calls.get(0), read));
        }
    }

    @Test
    void what_comes_late_in_the_middle_does_not_move_it_either() {
        List<ApiCall> calls = new ArrayList<>(every(30, 12));
        calls.add(at(95, "late"));

        assertThat(Bursts.ofCalls("mass-delete", calls))
                .extracting(Burst::call, Burst::count)
                .containsExactly(tuple(calls.get(0), 13));
    }

    @Test
    void ten_within_ten_minutes_are_a_burst_and_nine_or_a_second_more_are_none() {
        assertThat(Bursts.ofCalls("mass-delete", spread(10, 600))).hasSize(1);
        assertThat(Bursts.ofCalls("mass-delete", spread(10, 601))).isEmpty();
        assertThat(Bursts.ofCalls("mass-delete", spread(9, 1))).isEmpty();
    }

    @Test
    void a_pause_no_longer_than_the_time_joins_and_a_longer_one_parts() {
        assertThat(Bursts.ofCalls("mass-delete", twoBurstsApart(600))).hasSize(1);
        assertThat(Bursts.ofCalls("mass-delete", twoBurstsApart(601))).hasSize(2);
    }

    @Test
    void of_a_long_burst_the_first_twenty_calls_are_shown_and_all_are_counted() {
        Burst burst = Bursts.ofCalls("mass-delete", every(1, 5000)).get(0);

        assertThat(burst.calls()).hasSize(20);
        assertThat(burst.count()).isEqualTo(5000);
        assertThat(burst.until()).isEqualTo(START.plusSeconds(4999));
        assertThat(burst.channels()).hasSize(5000);
    }

    @Test
    void channels_are_counted_once_in_the_time() {
        List<ApiCall> calls = new ArrayList<>();
        IntStream.range(0, 300).forEach(i -> calls.add(at(i, "cam-" + i % 99)));

        assertThat(Bursts.ofChannels("enumeration", calls)).isEmpty();
        calls.add(at(301, "cam-99"));
        assertThat(Bursts.ofChannels("enumeration", calls))
                .extracting(Burst::count)
                .containsExactly(100);
    }

    @Test
    void a_threshold_that_nobody_set_is_never_reached() {
        assertThat(Bursts.ofCalls("no-such-threshold", every(1, 1000))).isEmpty();
        assertThat(Bursts.ofCalls("mass-delete", List.of())).isEmpty();
    }

    private static List<ApiCall> every(int seconds, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> at(i * seconds, "cam-" + i))
                .toList();
    }

    /** So many calls, the last one that many seconds after the first. */
    private static List<ApiCall> spread(int count, int seconds) {
        List<ApiCall> calls = new ArrayList<>(every(0, count - 1));
        calls.add(at(seconds, "last"));
        return calls;
    }

    private static Collection<ApiCall> twoBurstsApart(int seconds) {
        List<ApiCall> calls = new ArrayList<>(every(0, 10));
        IntStream.range(0, 10).forEach(i -> calls.add(at(seconds, "second-" + i)));
        return calls;
    }

    private static ApiCall at(int seconds, String channel) {
        String id = UUID.nameUUIDFromBytes((channel + seconds).getBytes(StandardCharsets.UTF_8))
                .toString();
        Fields record = new Fields(Map.of(
                "eventID",
                id,
                "eventName",
                "DeleteSignalingChannel",
                "awsRegion",
                "us-west-2",
                "requestParameters",
                Map.of("channelARN", "arn:aws:kinesisvideo:us-west-2:111122223333:channel/" + channel + "/1"),
                "userIdentity",
                Map.of("type", "IAMUser", "arn", "arn:aws:iam::111122223333:user/alice")));
        return new ApiCall(READER.read(record, START.plusSeconds(seconds), new Origin("test", 0, 0, 0)));
    }
}
