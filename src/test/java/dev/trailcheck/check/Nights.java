package dev.trailcheck.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Thirty nights in the life of three accounts, made up from a seed: channels come, are tagged, untagged and deleted, often
 * about midnight; some records come nights late, some come again.
 */
public final class Nights {

    public static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    public static final int COUNT = 30;

    private static final List<String> ACCOUNTS = List.of("111122223333", "444455556666", "777788889999");
    private static final List<String> REGIONS = List.of("us-west-2", "eu-west-1", "us-west-2", "eu-north-1");
    private static final List<String> CALLERS = List.of("dave", "erin", "frank");
    private static final List<Map<String, String>> TAGS =
            List.of(Map.of(), Map.of("owner", "video"), Map.of("owner", "video", "env", "prod"), Map.of("env", "moon"));

    /** A record, the night in which its file came, and that file's name. */
    private record Delivered(int night, String text) {}

    private final Random random;
    private final List<Delivered> delivered = new ArrayList<>();
    private final List<String> channels = new ArrayList<>();

    private Nights(long seed) {
        this.random = new Random(seed);
    }

    /** For each night the records that came in it, in the order of their coming. */
    public static Map<Integer, List<String>> of(long seed) {
        Nights nights = new Nights(seed);
        for (int night = 0; night < COUNT; night++) {
            nights.pass(START.plus(Duration.ofDays(night)));
        }
        Map<Integer, List<String>> byNight = new TreeMap<>();
        for (int night = 0; night < COUNT; night++) {
            byNight.put(night, new ArrayList<>());
        }
        nights.delivered.forEach(record -> {
            byNight.computeIfAbsent(record.night(), night -> new ArrayList<>()).add(record.text());
        });
        byNight.keySet().removeIf(night -> night >= COUNT);
        return byNight;
    }

    private void pass(Instant day) {
        for (int story = 0; story < 4; story++) {
            Instant time = random.nextBoolean()
                    ? day.plusSeconds(86_400 - 900 + random.nextInt(900)) // close to midnight
                    : day.plusSeconds(random.nextInt(86_400));
            switch (random.nextInt(9)) {
                case 0, 1, 2 -> life(time);
                case 3 -> call(time, "DescribeSignalingChannel", "root", channel(time), "");
                case 4 -> burst(time, "AccessDeniedException", "DescribeSignalingChannel");
                case 5 -> burst(time, "", "DescribeSignalingChannel");
                case 6 -> burst(time, "", "DeleteSignalingChannel");
                case 7 -> {
                    trail(time);
                    call(time.plusSeconds(600), "UpdateSignalingChannel", "erin", channel(time), "");
                }
                default -> storage(time);
            }
        }
    }

    private void life(Instant time) {
        String channel = channel(time);
        String caller = caller();
        tagged(time, "CreateSignalingChannel", caller, channel, TAGS.get(random.nextInt(TAGS.size())));
        if (random.nextBoolean()) {
            tagged(time.plusSeconds(random.nextInt(1_200)), "TagResource", caller(), channel, TAGS.get(2));
        }
        if (random.nextInt(3) == 0) {
            record(
                    time.plusSeconds(random.nextInt(4_000)),
                    "UntagResource",
                    caller,
                    channel,
                    """
                    {"resourceARN": "%s", "tagKeyList": ["owner"]}""".formatted(channel),
                    "null",
                    "");
        }
        if (random.nextInt(2) == 0) {
            call(time.plusSeconds(random.nextInt(2 * 86_400)), "DeleteSignalingChannel", caller(), channel, "");
            call(time.plusSeconds(random.nextInt(2 * 86_400)), "DeleteSignalingChannel", caller(), channel, "");
        }
    }

    private void burst(Instant time, String error, String name) {
        String caller = caller();
        for (int i = 0; i < 3 + random.nextInt(6); i++) {
            call(time.plusSeconds(i * 110L), name, caller, channel(time.plusSeconds(i)), error);
        }
    }

    private void storage(Instant time) {
        String channel = channels.isEmpty() ? channel(time) : channels.get(random.nextInt(channels.size()));
        String stream = "arn:aws:kinesisvideo:us-west-2:111122223333:stream/s%d/1".formatted(random.nextInt(2));
        record(time, "UpdateMediaStorageConfiguration", caller(), channel, """
                {"channelARN": "%s", "mediaStorageConfiguration": {"status": "ENABLED", "streamARN": "%s"}}""".formatted(channel, stream), "null", "");
    }

    private void trail(Instant time) {
        String account = ACCOUNTS.get(0);
        deliver(
                time,
                text(time, "cloudtrail.amazonaws.com", "StopLogging", "erin", account, "us-west-2", "{}", "null", ""));
    }

    private void tagged(Instant time, String name, String caller, String channel, Map<String, String> tags) {
        String list = tags.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(tag -> "{\"key\": \"%s\", \"value\": \"%s\"}".formatted(tag.getKey(), tag.getValue()))
                .toList()
                .toString();
        record(
                time,
                name,
                caller,
                channel,
                """
                {"channelName": "cam", "resourceARN": "%s", "tags": %s}""".formatted(channel, list),
                "{\"channelARN\": \"%s\"}".formatted(channel),
                "");
    }

    private void call(Instant time, String name, String caller, String channel, String error) {
        record(time, name, caller, channel, "{\"channelARN\": \"%s\"}".formatted(channel), "null", error);
    }

    private void record(
            Instant time, String name, String caller, String channel, String request, String response, String error) {
        String[] parts = channel.split(":", 6);
        deliver(
                time,
                text(time, "kinesisvideo.amazonaws.com", name, caller, parts[4], parts[3], request, response, error));
    }

    /** Most records come within the night or the next, some come nights late, some come again. */
    private void deliver(Instant time, String text) {
        int night = (int)
                Duration.between(START, time.plusSeconds(random.nextInt(900))).toDays();
        delivered.add(new Delivered(night + (random.nextInt(6) == 0 ? random.nextInt(6) : 0), text));
        if (random.nextInt(5) == 0) {
            delivered.add(new Delivered(night + random.nextInt(8), text));
        }
    }

    private String channel(Instant time) {
        if (!channels.isEmpty() && random.nextInt(3) == 0) {
            return channels.get(random.nextInt(channels.size()));
        }
        String channel = "arn:aws:kinesisvideo:%s:%s:channel/cam-%d/%d"
                .formatted(
                        REGIONS.get(random.nextInt(REGIONS.size())),
                        ACCOUNTS.get(random.nextInt(ACCOUNTS.size())),
                        random.nextInt(6),
                        time.toEpochMilli() + channels.size());
        channels.add(channel);
        return channel;
    }

    private String caller() {
        return CALLERS.get(random.nextInt(CALLERS.size()));
    }

    private String text(
            Instant time,
            String source,
            String name,
            String caller,
            String account,
            String region,
            String request,
            String response,
            String error) {
        String identity = caller.equals("root")
                ? "{\"type\": \"Root\", \"accountId\": \"%1$s\", \"arn\": \"arn:aws:iam::%1$s:root\"}"
                        .formatted(account)
                : """
                  {"type": "AssumedRole", "accountId": "%1$s", "principalId": "AROAX:%2$s",
                   "arn": "arn:aws:sts::%1$s:assumed-role/Deployer/%2$s"}""".formatted(account, caller);
        return """
                {"eventVersion": "1.11", "userIdentity": %s, "eventTime": "%s", "eventSource": "%s", "eventName": "%s",
                 "awsRegion": "%s", "sourceIPAddress": "203.0.113.9", "userAgent": "aws-cli/2", %s
                 "requestParameters": %s, "responseElements": %s, "eventID": "%s", "readOnly": %s,
                 "eventType": "AwsApiCall", "recipientAccountId": "%s"}""".formatted(
                        identity,
                        time,
                        source,
                        name,
                        region,
                        error.isEmpty() ? "" : "\"errorCode\": \"%s\",".formatted(error),
                        request,
                        response,
                        new UUID(random.nextLong(), random.nextLong()),
                        name.startsWith("Describe"),
                        account);
    }
}
