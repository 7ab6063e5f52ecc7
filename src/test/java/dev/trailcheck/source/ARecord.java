package dev.trailcheck.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailcheck.event.Fields;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A record as a trail writes it, of a call by the IAM user alice; a test changes what matters to it. */
public final class ARecord {

    public static final String ACCOUNT = "111122223333";

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    private ARecord() {}

    /** Its eventID follows from the name; two records of one name need {@link #id}. */
    public static ARecord named(String name) {
        return new ARecord()
                .with("eventVersion", "1.08")
                .with("userIdentity.type", "IAMUser")
                .with("userIdentity.arn", "arn:aws:iam::111122223333:user/alice")
                .with("userIdentity.accountId", ACCOUNT)
                .with("userIdentity.userName", "alice")
                .with("eventTime", "2026-10-05T08:00:00Z")
                .with("eventSource", "kinesisvideo.amazonaws.com")
                .with("eventName", name)
                .with("awsRegion", "us-west-2")
                .with("sourceIPAddress", "203.0.113.7")
                .with("userAgent", "aws-cli/2.17.0")
                .with("eventType", "AwsApiCall")
                .with("recipientAccountId", ACCOUNT)
                .id(name);
    }

    public static ARecord byRoot(String name) {
        return named(name)
                .without("userIdentity")
                .with("userIdentity.type", "Root")
                .with("userIdentity.arn", "arn:aws:iam::111122223333:root")
                .with("userIdentity.accountId", ACCOUNT)
                .with("userIdentity.accessKeyId", "AKIAIOSFODNN7EXAMPLE");
    }

    /** What a trail delivers: all records in one object. */
    public static String delivery(ARecord... records) {
        return Arrays.stream(records).map(ARecord::json).collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    public static String eventId(String label) {
        return UUID.nameUUIDFromBytes(label.getBytes(UTF_8)).toString();
    }

    public static String arn(String channel) {
        return "arn:aws:kinesisvideo:us-west-2:111122223333:channel/" + channel + "/1700000000001";
    }

    public ARecord id(String label) {
        return with("eventID", eventId(label));
    }

    public ARecord at(String time) {
        return with("eventTime", time);
    }

    public ARecord on(String channel) {
        return with("requestParameters.channelARN", arn(channel));
    }

    @SuppressWarnings("unchecked") // every inner map was put here by this method
    public ARecord with(String path, @Nullable Object value) {
        Map<String, @Nullable Object> map = fields;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            map = (Map<String, @Nullable Object>)
                    map.computeIfAbsent(names[i], name -> new LinkedHashMap<String, @Nullable Object>());
        }
        map.put(names[names.length - 1], value);
        return this;
    }

    public ARecord without(String... names) {
        fields.keySet().removeAll(Arrays.asList(names));
        return this;
    }

    public Fields fields() {
        return new Fields(fields);
    }

    public String json() {
        return JSON.writeValueAsString(fields);
    }
}
