package dev.trailcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Burst;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Origin;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.Policy;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.policy.Threshold;
import dev.trailcheck.source.CallReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two looks within ten minutes are too many here, and so are two refusals. */
class WatchedTest {

    private static final Instant MORNING = Instant.parse("2026-10-05T08:00:00Z");
    private static final CallReader READER = new CallReader(Accounts.NONE, strict());

    private final Watched watched = new Watched();

    @Test
    void of_several_looks_at_a_channel_on_one_day_the_first_counts_in_whichever_order_they_come() {
        watched.add(look("later", "cam-1", 300));
        watched.add(look("first", "cam-1", 0));
        watched.add(look("latest", "cam-1", 400));
        watched.add(look("other", "cam-2", 500));

        assertThat(bursts()).singleElement().satisfies(burst -> {
            assertThat(burst.call().id()).isEqualTo(id("first"));
            assertThat(burst.count()).isEqualTo(2);
        });
    }

    @Test
    void on_another_day_a_channel_is_looked_at_anew() {
        watched.add(look("monday", "cam-1", 0));
        watched.add(look("tuesday", "cam-1", 86_400));
        watched.add(look("other", "cam-2", 86_460));

        assertThat(bursts())
                .singleElement()
                .satisfies(burst -> assertThat(burst.call().id()).isEqualTo(id("tuesday")));
    }

    @Test
    void a_look_that_a_correction_has_superseded_counts_no_longer() {
        ApiCall wrong = look("wrong", "cam-1", 0);
        watched.add(wrong);
        watched.add(look("other", "cam-2", 60));
        watched.withdraw(wrong::equals);

        assertThat(bursts()).isEmpty();
    }

    @Test
    void a_look_that_was_refused_is_a_look_and_a_refusal() {
        watched.add(call("a", "DescribeSignalingChannel", "cam-1", 0, "AccessDeniedException"));
        watched.add(call("b", "ListTagsForResource", "cam-2", 1, "AccessDeniedException"));

        assertThat(bursts()).extracting(Burst::threshold).containsExactly("denied", "enumeration");
    }

    @Test
    void what_is_neither_is_let_go() {
        watched.add(call("a", "GetSignalingChannelEndpoint", "cam-1", 0, ""));
        watched.add(call("b", "GetSignalingChannelEndpoint", "cam-2", 0, ""));
        watched.add(call("c", "DescribeSignalingChannel", "cam-3", 0, "ResourceNotFoundException"));
        watched.add(call("d", "DescribeSignalingChannel", "", 0, "ValidationError"));

        assertThat(bursts()).isEmpty();
    }

    private List<Burst> bursts() {
        return watched.bursts(List.of());
    }

    private static ApiCall look(String label, String channel, int seconds) {
        return call(label, "DescribeSignalingChannel", channel, seconds, "");
    }

    private static ApiCall call(String label, String name, String channel, int seconds, String error) {
        Map<String, Object> record = new HashMap<>(Map.of(
                "eventID",
                id(label),
                "eventName",
                name,
                "requestParameters",
                Map.of("channelName", channel),
                "userIdentity",
                Map.of("type", "IAMUser", "arn", "arn:aws:iam::111122223333:user/alice")));
        if (!error.isEmpty()) {
            record.put("errorCode", error);
        }
        return new ApiCall(READER.read(new Fields(record), MORNING.plusSeconds(seconds), new Origin("test", 0, 0, 0)));
    }

    private static String id(String label) {
        return UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static PolicyBook strict() {
        Threshold two = new Threshold(2, Duration.ofMinutes(10));
        Policy unwritten = Policy.UNWRITTEN;
        Policy strict = new Policy(
                unwritten.regions(),
                unwritten.requiredTags(),
                unwritten.grace(),
                unwritten.approvers(),
                unwritten.trustedNetworks(),
                unwritten.changeWindows(),
                unwritten.masters(),
                unwritten.messageTtl(),
                Map.of("mass-delete", two, "enumeration", two, "denied", two));
        return new PolicyBook(strict, List.of(), Set.of(), Map.of(), Set.of(), true);
    }
}
