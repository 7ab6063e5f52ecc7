package dev.trailcheck.check;

import dev.trailcheck.event.CallDetails;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Origin;
import dev.trailcheck.finding.Sha256;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.source.CallReader;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Measures what the memory of events takes: run its main with a number of events. Every event comes twice, the second
 * time from another file; 200 events lie in a file.
 */
final class EventMemory {

    private static final CallDetails PATTERN = new CallReader(Accounts.NONE, PolicyBook.UNWRITTEN)
            .read(new Fields(Map.of("eventName", "ListSignalingChannels")), Instant.EPOCH, new Origin("", 0, 0, 0));

    private EventMemory() {}

    public static void main(String... arguments) {
        long events = Long.parseLong(arguments[0]);
        Places places = new Places();
        SeenEvents seen = new SeenEvents(places, new SecretHash());
        long before = used();
        System.out.printf("%,d are new%n", firsts("a", events, places, seen));
        System.out.printf("%.1f bytes an event%n", (used() - before) / (double) events);
        System.out.printf("%,d are new when all come again%n", firsts("b", events, places, seen));
        System.out.printf("%.1f bytes an event%n", (used() - before) / (double) events);
        System.out.printf("%d conflicts%n", seen.conflicts().size());
    }

    private static long firsts(String folder, long events, Places places, SeenEvents seen) {
        return LongStream.range(0, events / 200)
                .parallel()
                .map(file -> {
                    Places.Pen pen = places.new Pen();
                    String name = "%s/%d.json.gz".formatted(folder, file);
                    return LongStream.range(0, 200)
                            .mapToObj(record -> call(file * 200 + record, new Origin(name, (int) record, 0, 0)))
                            .filter(call -> seen.isFirst(call, pen.place(call.origin())))
                            .count();
                })
                .sum();
    }

    private static CallDetails call(long number, Origin origin) {
        String id = new UUID(number * 0x9E3779B97F4A7C15L, number).toString();
        return new CallDetails(
                id,
                false,
                Sha256.hex(id),
                PATTERN.time(),
                PATTERN.source(),
                PATTERN.name(),
                PATTERN.type(),
                PATTERN.region(),
                PATTERN.owner(),
                PATTERN.policy(),
                PATTERN.identity(),
                PATTERN.sourceIp(),
                PATTERN.userAgent(),
                false,
                false,
                PATTERN.error(),
                PATTERN.errorMessage(),
                PATTERN.request(),
                PATTERN.response(),
                PATTERN.channel(),
                PATTERN.channelName(),
                PATTERN.vpcEndpoint(),
                PATTERN.tls(),
                origin,
                PATTERN.record());
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
