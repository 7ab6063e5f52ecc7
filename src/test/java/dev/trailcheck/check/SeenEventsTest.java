package dev.trailcheck.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Gap;
import dev.trailcheck.event.Origin;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.source.CallReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The compact memory of events says the same as one that keeps everything, whatever comes in whatever order. */
class SeenEventsTest {

    private static final CallReader CALLS = new CallReader(Accounts.NONE, PolicyBook.UNWRITTEN);

    private static final SecretHash EVEN = new SecretHash();

    /** Bits that all marks have in common, so that events crowd into few places; enough others tell them apart. */
    private static final Mark ONE_SHARD = new Mark(0xFFFF_0000_0000_0000L, 0);

    private static final Mark FEW_SHARDS = new Mark(0xFFFC_FFFF_0000_0000L, 0);
    private static final Mark LAST_BITS_ONLY = new Mark(0xFFFF_FF00_0000_0000L, 0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_random_stream_is_remembered_as_if_everything_were_kept(long seed) {
        List<CallDetails> stream = stream(new Random(seed), 900);

        isAsTheModel(stream, stream.stream(), new SecretHash());
    }

    @ParameterizedTest
    @MethodSource("crowds")
    void a_crowd_is_remembered_as_if_everything_were_kept(Mark common) {
        List<CallDetails> stream = stream(new Random(7), 1500);

        isAsTheModel(stream, stream.stream(), text -> crowded(text, common));
    }

    private static Stream<Mark> crowds() {
        return Stream.of(ONE_SHARD, FEW_SHARDS, LAST_BITS_ONLY);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void threads_do_not_disturb_each_other(long seed) {
        List<CallDetails> stream = stream(new Random(seed), 1500);

        isAsTheModel(stream, stream.parallelStream(), text -> crowded(text, FEW_SHARDS));
    }

    @Test
    void ids_that_hash_alike_lose_no_record() {
        Mark alike = new Mark(1, 2);
        Places places = new Places();
        SeenEvents seen = new SeenEvents(places, text -> text.length() == 36 ? alike : EVEN.apply(text));
        Places.Pen pen = places.new Pen();
        List<CallDetails> calls = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            calls.add(call(new UUID(0, i).toString(), "", "a", new Origin("a.json", i, 0, 0)));
        }

        assertThat(calls).allMatch(call -> seen.isFirst(call, pen.place(call.origin())));
        assertThat(calls).noneMatch(call -> seen.isFirst(call, pen.place(call.origin())));
    }

    @Test
    @Timeout(20)
    void many_bodies_under_one_id_are_told_in_short_and_soon() {
        Places places = new Places();
        SeenEvents seen = new SeenEvents(places, new SecretHash());
        Places.Pen pen = places.new Pen();
        for (int i = 0; i < 20_000; i++) {
            CallDetails call = call(new UUID(0, 1).toString(), "", "body " + i, new Origin("a.json", i, 0, 0));
            assertThat(seen.isFirst(call, pen.place(call.origin()))).isTrue();
        }

        assertThat(seen.conflicts())
                .singleElement()
                .satisfies(gap -> assertThat(gap.what()).endsWith("a.json, record 99; and 19900 more."));
    }

    private static void isAsTheModel(List<CallDetails> all, Stream<CallDetails> order, Function<String, Mark> hash) {
        Places places = new Places();
        SeenEvents seen = new SeenEvents(places, hash);
        AtomicInteger first = new AtomicInteger();
        order.forEach(call -> {
            if (seen.isFirst(call, places.new Pen().place(call.origin()))) {
                first.incrementAndGet();
            }
        });
        Model model = Model.of(all);

        assertThat(first.get()).isEqualTo((int) model.bodies());
        for (CallDetails call : all) {
            assertThat(seen.firstOriginOf(call)).isEqualTo(model.firstOriginOf(call));
            assertThat(seen.isConflicting(call)).isEqualTo(model.isConflicting(call));
            assertThat(seen.isSuperseded(call)).isEqualTo(model.isSuperseded(call));
        }
        assertThat(seen.conflicts())
                .extracting(Gap::where, Gap::what)
                .containsExactlyInAnyOrderElementsOf(model.conflicts());
        assertThat(model.conflicts()).isNotEmpty();
    }

    /** Few ids and few bodies, so that they meet; some ids are no GUIDs, some bodies set others right. */
    private static List<CallDetails> stream(Random random, int length) {
        List<CallDetails> stream = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            String id = new UUID(0, random.nextInt(length / 3)).toString();
            String amended = random.nextInt(20) == 0 ? id : "";
            String body = random.nextInt(4) == 0 ? "another " + random.nextInt(3) : "the same";
            Origin origin = new Origin("%d.json".formatted(random.nextInt(9)), random.nextInt(200_000), 0, 0);
            stream.add(call(random.nextInt(40) == 0 ? "no guid" : id, amended, body, origin));
        }
        return stream;
    }

    private static CallDetails call(String id, String amended, String body, Origin origin) {
        Map<String, Object> record = new TreeMap<>(Map.of("eventID", id, "userAgent", body));
        if (!amended.isEmpty()) {
            record.put("addendum", Map.of("originalEventID", amended));
        }
        Instant time = Instant.ofEpochSecond(body.length());
        return CALLS.read(new Fields(Collections.unmodifiableMap(record)), time, origin);
    }

    private static Mark crowded(String text, Mark common) {
        Mark even = EVEN.apply(text);
        return new Mark(even.high() | common.high(), even.low() | common.low());
    }

    /** Keeps everything. */
    private record Model(Map<String, List<CallDetails>> byId) {
        static Model of(List<CallDetails> calls) {
            return new Model(calls.stream().collect(Collectors.groupingBy(CallDetails::id)));
        }

        long bodies() {
            return byId.values().stream()
                    .mapToLong(calls -> calls.stream().distinct().count())
                    .sum();
        }

        Origin firstOriginOf(CallDetails call) {
            return under(call.id())
                    .filter(call::equals)
                    .map(CallDetails::origin)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }

        boolean isConflicting(CallDetails call) {
            return unamending(call.id()).size() > 1;
        }

        boolean isSuperseded(CallDetails call) {
            return under(call.id())
                    .filter(CallDetails::amends)
                    .max(Comparator.comparing(CallDetails::time).thenComparing(CallDetails::content))
                    .filter(holding -> !holding.equals(call))
                    .isPresent();
        }

        Set<Tuple> conflicts() {
            return byId.keySet().stream()
                    .filter(id -> unamending(id).size() > 1)
                    .map(id -> tuple(
                            id,
                            "Different records came under this one eventID: " + String.join("; ", unamending(id))
                                    + "."))
                    .collect(Collectors.toSet());
        }

        private List<String> unamending(String id) {
            return under(id)
                    .filter(call -> !call.amends())
                    .distinct()
                    .map(this::firstOriginOf)
                    .sorted()
                    .map(Origin::toString)
                    .toList();
        }

        private Stream<CallDetails> under(String id) {
            return byId.getOrDefault(id, List.of()).stream();
        }
    }
}
