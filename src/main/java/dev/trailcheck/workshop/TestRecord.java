package dev.trailcheck.workshop;

import dev.trailcheck.event.Fields;
import dev.trailcheck.source.Vitals;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One record of a test: {@code like} an operation, with the fields that matter laid over it. {@code channel} is a name;
 * {@code name@2} is the second channel of that name. Whatever stands under {@code record} is CloudTrail's own spelling
 * and replaces what the template has; a field set to null is left out.
 */
final class TestRecord {

    static final Set<String> KEYS =
            Set.of("like", "id", "at", "by", "account", "region", "channel", "tags", "keys", "error", "record");

    private static final Predicate<String> GENERATION =
            Pattern.compile("[0-9]{1,9}").asMatchPredicate();

    private static final String ACCOUNT = "111122223333";

    private final Written written;

    private TestRecord(Written written) {
        this.written = written;
    }

    /** The record; {@code number} names it in the test where it has no id of its own. */
    static Given of(Written written, int number) {
        String label = written.text("id", String.valueOf(number));
        Fields record = new Fields(new TestRecord(written).build(label));
        Vitals.lack(record)
                .ifPresent(lack -> written.mistake(
                        "record",
                        "The record cannot be judged: %s.".formatted(lack),
                        "it wants like: DeleteSignalingChannel, or what stands under 'record' took it away."));
        return new Given(label, record);
    }

    private static String eventId(String label) {
        return UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Map<String, @Nullable Object> build(String label) {
        String account = written.text("account", ACCOUNT);
        String name = written.text("like", "");
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("eventVersion", "1.08");
        record.put("eventTime", TestClock.at(written, "at", "+0s").toString());
        record.put("eventSource", "kinesisvideo.amazonaws.com");
        record.put("eventName", name);
        record.put("eventType", "AwsApiCall");
        record.put("awsRegion", written.text("region", "us-west-2"));
        record.put("sourceIPAddress", "203.0.113.7");
        record.put("userAgent", "aws-cli/2.17.0");
        record.put("eventID", eventId(label));
        record.put("recipientAccountId", account);
        record.put("userIdentity", caller(account));
        record.put("requestParameters", request(name));
        record.put(
                "responseElements",
                written.has("error") || !name.equals("CreateSignalingChannel") ? null : Map.of("channelARN", arn()));
        if (written.has("error")) {
            record.put("errorCode", written.text("error", ""));
        }
        if (written.value("record") instanceof Map<?, ?> own) {
            lay(own, record);
        }
        return record;
    }

    private Map<String, Object> caller(String account) {
        String word = written.text("by", "iam-user");
        return Callers.named(word, account).orElseGet(() -> {
            written.mistake(
                    "by",
                    "The caller '%s' is unknown.".formatted(word),
                    Written.meant(word.split(":", 2)[0], Callers.KINDS));
            return Map.of();
        });
    }

    private @Nullable Map<String, @Nullable Object> request(String name) {
        Map<String, @Nullable Object> request = new LinkedHashMap<>();
        switch (name) {
            case "CreateSignalingChannel" -> {
                request.put("channelName", channelName());
                tags(request);
            }
            case "TagResource" -> {
                request.put("resourceARN", arn());
                tags(request);
            }
            case "UntagResource" -> {
                request.put("resourceARN", arn());
                request.put("tagKeyList", written.list("keys"));
            }
            case "ListTagsForResource" -> request.put("resourceARN", arn());
            case "ListSignalingChannels" -> {
                return null;
            }
            default -> request.put("channelARN", arn());
        }
        return request;
    }

    private void tags(Map<String, @Nullable Object> request) {
        if (written.value("tags") instanceof Map<?, ?> tags) {
            List<Map<String, String>> list = tags.entrySet().stream()
                    .map(tag -> Map.of("key", String.valueOf(tag.getKey()), "value", String.valueOf(tag.getValue())))
                    .toList();
            request.put("tags", list);
        }
    }

    private String channelName() {
        return written.text("channel", "front-door").split("@", 2)[0];
    }

    private String arn() {
        String[] name = written.text("channel", "front-door").split("@", 2);
        String generation = name.length == 2 ? name[1] : "1";
        if (!GENERATION.test(generation)) {
            written.mistake(
                    "channel",
                    "'%s' is no number of a channel.".formatted(generation),
                    "front-door@2 was meant, the second channel of that name.");
            return "";
        }
        return "arn:aws:kinesisvideo:%s:%s:channel/%s/%s"
                .formatted(
                        written.text("region", "us-west-2"),
                        written.text("account", ACCOUNT),
                        name[0],
                        1_700_000_000_000L + Long.parseLong(generation));
    }

    private static void lay(Map<?, ?> own, Map<String, @Nullable Object> record) {
        own.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value instanceof Map<?, ?> inner && record.get(name) instanceof Map<?, ?> under) {
                Map<String, @Nullable Object> merged = new LinkedHashMap<>();
                under.forEach((field, old) -> merged.put(String.valueOf(field), old));
                lay(inner, merged);
                record.put(name, merged);
            } else if (value == null) {
                record.remove(name);
            } else {
                record.put(name, value);
            }
        });
    }
}
