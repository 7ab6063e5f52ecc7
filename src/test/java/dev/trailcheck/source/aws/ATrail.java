package dev.trailcheck.source.aws;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A trail as AWS tells of it; one that has it all until something is changed. Null takes a member away. */
public record ATrail(
        Map<String, Object> description, Map<String, Object> status, Map<String, Object> selectors, boolean gone) {

    private static final JsonMapper JSON = new JsonMapper();

    /** 2026-10-31T12:00:00Z. */
    public static final long NOON = 1_793_448_000L;

    public static ATrail whole(String name) {
        return new ATrail(
                        new LinkedHashMap<>(Map.of(
                                "Name",
                                name,
                                "S3BucketName",
                                "evidence",
                                "S3KeyPrefix",
                                "trails",
                                "HomeRegion",
                                "us-west-2",
                                "IsMultiRegionTrail",
                                true,
                                "IsOrganizationTrail",
                                true,
                                "LogFileValidationEnabled",
                                true)),
                        new LinkedHashMap<>(Map.of(
                                "IsLogging",
                                true,
                                "StartLoggingTime",
                                NOON - 86_400 * 300,
                                "LatestDeliveryTime",
                                NOON,
                                "LatestDigestDeliveryTime",
                                NOON - 600)),
                        new LinkedHashMap<>(),
                        false)
                .with("KmsKeyId", "arn:aws:kms:us-west-2:111122223333:key/8f0c")
                .in("111122223333", "us-west-2")
                .advanced("""
                        [{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]},
                         {"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},
                           {"Field":"resources.type","Equals":["AWS::KinesisVideo::SignalingChannel"]}]}]""");
    }

    ATrail in(String account, String home) {
        with("HomeRegion", home);
        return with("TrailARN", "arn:aws:cloudtrail:%s:%s:trail/%s".formatted(home, account, description.get("Name")));
    }

    public ATrail of(String account) {
        return in(account, home());
    }

    /** Another region shows its shadow. */
    public ATrail at(String home) {
        return in("111122223333", home);
    }

    public ATrail with(String member, @Nullable Object value) {
        return changed(description, member, value);
    }

    public ATrail status(String member, @Nullable Object value) {
        return changed(status, member, value);
    }

    private ATrail changed(Map<String, Object> members, String member, @Nullable Object value) {
        if (value == null) {
            members.remove(member);
        } else {
            members.put(member, value);
        }
        return this;
    }

    public ATrail advanced(String json) {
        selectors.clear();
        selectors.put("AdvancedEventSelectors", JSON.readValue(json, JsonNode.class));
        return this;
    }

    /** Advanced selectors that have these conditions on management events, and all of channels. */
    public ATrail management(String conditions) {
        return advanced("""
                [{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}%s]},
                 {"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]},
                   {"Field":"resources.type","Equals":["AWS::KinesisVideo::SignalingChannel"]}]}]""".formatted(conditions));
    }

    /** Advanced selectors that have all management events, and those data events. */
    public ATrail data(String conditions) {
        return advanced("""
                [{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]},
                 {"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]}%s]}]""".formatted(conditions));
    }

    public ATrail classic(String json) {
        selectors.clear();
        selectors.put("EventSelectors", JSON.readValue(json, JsonNode.class));
        return this;
    }

    /** Only its description is left. */
    public ATrail deleted() {
        return new ATrail(description, status, selectors, true);
    }

    String arn() {
        return String.valueOf(description.get("TrailARN"));
    }

    String home() {
        return String.valueOf(Objects.requireNonNull(description.get("HomeRegion")));
    }
}
