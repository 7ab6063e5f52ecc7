package dev.trailcheck.bench;

import dev.trailcheck.event.ApiCall;
import dev.trailcheck.event.Fields;
import dev.trailcheck.event.Origin;
import dev.trailcheck.policy.Accounts;
import dev.trailcheck.policy.Approval;
import dev.trailcheck.policy.PolicyBook;
import dev.trailcheck.source.ARecord;
import dev.trailcheck.source.CallReader;
import dev.trailcheck.source.Limits;
import dev.trailcheck.source.LogReader;
import dev.trailcheck.source.Reading;
import dev.trailcheck.source.Vitals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Calls to be judged, and approvals of some. */
final class Calls {

    static final Instant START = Instant.parse("2026-10-05T08:00:00Z");

    private Calls() {}

    /** Calls of a fleet as a generated archive holds them: nearly all ask for an endpoint. */
    static List<ApiCall> ofArchive(int calls, PolicyBook policies) {
        CallReader calling = new CallReader(Accounts.NONE, policies);
        LogReader reader = new LogReader(Limits.GENEROUS);
        return MemoryLog.archive(calls, 1).stream()
                .mapMulti((MemoryLog log, Consumer<ApiCall> found) -> reader.read(log, reading -> {
                    if (reading instanceof Reading.OfRecord read) {
                        found.accept(call(read.record(), read.origin(), calling));
                    }
                }))
                .toList();
    }

    /** Four steps of each of so many channels of one account. */
    static List<ApiCall> ofLives(int channels, PolicyBook policies) {
        CallReader calling = new CallReader(Accounts.NONE, policies);
        return IntStream.range(0, channels)
                .boxed()
                .flatMap(Calls::life)
                .map(step -> call(step.fields(), new Origin("lives", 0, 0, 0), calling))
                .toList();
    }

    /** One for each second channel of {@link #ofLives}. */
    static List<Approval> approvals(int channels) {
        return IntStream.range(0, channels)
                .filter(channel -> channel % 2 == 0)
                .mapToObj(channel -> new Approval(
                        "CHG-" + channel,
                        "delete",
                        "cam-" + channel,
                        "",
                        "",
                        START,
                        START.plusSeconds(100_000),
                        "carol",
                        "",
                        1,
                        null))
                .toList();
    }

    private static Stream<ARecord> life(int channel) {
        String name = "cam-" + channel;
        return Stream.of(
                step("CreateSignalingChannel", channel, 0)
                        .with("requestParameters.channelName", name)
                        .with("requestParameters.tags", List.of(Map.of("key", "owner", "value", "video")))
                        .with("responseElements.channelARN", ARecord.arn(name)),
                step("TagResource", channel, 1)
                        .with("requestParameters.resourceARN", ARecord.arn(name))
                        .with("requestParameters.tags", List.of(Map.of("key", "env", "value", "prod"))),
                step("UntagResource", channel, 2)
                        .with("requestParameters.resourceARN", ARecord.arn(name))
                        .with("requestParameters.tagKeyList", List.of("env")),
                step("DeleteSignalingChannel", channel, 3).on(name));
    }

    /** A minute lies between the lives of two channels, an hour between two steps of one. */
    private static ARecord step(String name, int channel, int step) {
        return ARecord.named(name)
                .id(name + channel)
                .at(START.plusSeconds(channel * 60L + step * 3_600L).toString());
    }

    private static ApiCall call(Fields record, Origin origin, CallReader calling) {
        return new ApiCall(calling.read(record, Vitals.time(record).orElseThrow(), origin));
    }
}
