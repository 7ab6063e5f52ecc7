package dev.trailcheck.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.source.CallReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that meets null misses in silence or stops, so that nothing a rule can ask for may be null. */
class AbsentTest {

    private static final Instant TIME = Instant.parse("2026-10-05T08:00:00Z");

    static Stream<Object> factsOfNearlyEmptyRecords() {
        Map<String, Object> nulls = new TreeMap<>();
        for (String name : List.of(
                "userIdentity",
                "requestParameters",
                "responseElements",
                "tlsDetails",
                "resources",
                "eventID",
                "readOnly")) {
            nulls.put(name, null);
        }
        Map<String, Object> empties = Map.of(
                "userIdentity", Map.of("sessionContext", Map.of("sessionIssuer", Map.of())),
                "requestParameters", Map.of("tags", List.of()),
                "responseElements", "none",
                "resources", Map.of());
        return Stream.of(Map.<String, Object>of("eventName", "a"), nulls, empties)
                .flatMap(AbsentTest::facts);
    }

    private static Stream<Object> facts(Map<String, Object> record) {
        CallDetails details = new CallReader(Accounts.NONE, PolicyBook.UNWRITTEN)
                .read(new Fields(record), TIME, new Origin("log", 0, 0, 2));
        ApiCall call = new ApiCall(details);
        return Stream.of(
                call,
                new ContextCall(details),
                details,
                call.identity(),
                call.request(),
                call.policy(),
                details.owner(),
                new ChannelCreated(call, call.channel(), Tags.UNKNOWN, TIME),
                new ChannelUpdated(call, call.channel(), Tags.NONE),
                new ChannelTagged(call, call.channel(), Tags.NONE),
                new ChannelUntagged(call, call.channel(), Tags.NONE),
                new ChannelStored(call, call.channel(), Tags.NONE, ""),
                new Burst("denied", "", List.of(call), 1, TIME, new TreeSet<>()),
                new ChannelDeleted(call, call.channel(), Tags.NONE),
                Tags.NONE,
                new Channel("", "", "", "", "", ""),
                new AuditWindow(TIME, TIME, TIME));
    }

    @ParameterizedTest
    @MethodSource("factsOfNearlyEmptyRecords")
    void no_accessor_answers_null(Object fact) {
        assertThat(Arrays.stream(fact.getClass().getMethods()).filter(AbsentTest::isAccessor))
                .isNotEmpty()
                .allSatisfy(accessor ->
                        assertThat(accessor.invoke(fact, arguments(accessor))).isNotNull());
    }

    private static boolean isAccessor(Method method) {
        return !Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass() != Object.class
                && method.getReturnType() != void.class
                && Arrays.stream(method.getParameterTypes()).allMatch(String.class::equals);
    }

    private static Object[] arguments(Method accessor) {
        Object[] arguments = new Object[accessor.getParameterCount()];
        Arrays.fill(arguments, "absent.at.all");
        return arguments;
    }
}
