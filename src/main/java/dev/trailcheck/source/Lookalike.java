package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells CloudTrail records from what only looks like them: notifications of S3, SQS, SNS and DynamoDB also come as
 * {@code {"Records": [...]}}, and a trail delivers summaries beside its records.
 */
final class Lookalike {

    private static final List<String> MARKS = List.of("eventSource", "eventName", "eventTime", "userIdentity");

    private static final Set<String> REPORT_PARTS = Set.of(
            "approvalUses",
            "coverage",
            "exceptions",
            "findings",
            "gaps",
            "integrity",
            "memory",
            "notes",
            "pending",
            "rules",
            "runs");

    private Lookalike() {}

    /** What an object is, where it is known to be no CloudTrail record of a call. */
    static Optional<String> of(Fields object) {
        String source = object.text("eventSource");
        String identity = object.text("userIdentity.type");
        if (source.startsWith("aws:")) {
            return Optional.of("notifications of " + source);
        }
        if (source.endsWith(".aliyuncs.com") || identity.equals("ram-user") || identity.equals("root-account")) {
            return Optional.of("records of Alibaba Cloud ActionTrail");
        }
        if (isFlat(object)) {
            return Optional.of("documents of a search index, whose flat fields are no records any more");
        }
        if (object.text("eventType").equals("AwsCloudTrailInsight")) {
            return Optional.of("CloudTrail Insights, which are statistics over calls");
        }
        return object.text("eventType").equals("AwsAggregatedEvent")
                ? Optional.of("aggregated events, which are statistics over calls")
                : message(object);
    }

    private static boolean isFlat(Fields object) {
        for (String name : object.values().keySet()) {
            if (name.startsWith("userIdentity.")) {
                return true;
            }
        }
        return false;
    }

    /** Messages about something else than calls. */
    private static Optional<String> message(Fields object) {
        if (object.names("s3Bucket") && object.names("s3ObjectKey")) {
            return Optional.of("a notice of CloudTrail that names log files and holds none");
        }
        if (object.names("detail-type")) {
            return Optional.of("an EventBridge event '%s'".formatted(object.text("detail-type")));
        }
        if (object.text("Event").equals("s3:TestEvent")) {
            return Optional.of("a test notification of S3");
        }
        if (object.text("messageType").equals("CONTROL_MESSAGE")) {
            return Optional.of("a control message of CloudWatch Logs");
        }
        return isReport(object.values()) && !isRecord(object)
                ? Optional.of("a report of findings, as trailcheck itself writes them")
                : Optional.empty();
    }

    /** Whether an object carries at least two of the marks that every record has. */
    static boolean isRecord(Fields object) {
        int marks = 0;
        for (String mark : MARKS) {
            marks += object.names(mark) ? 1 : 0;
        }
        return marks >= 2;
    }

    /** Whether this member told that the object is a report; our own reports and all of SARIF begin with it. */
    static boolean beginsReport(String name, Map<String, @Nullable Object> object) {
        return (name.equals("tool") || name.equals("$schema")) && isReport(object);
    }

    /** A member of a report that holds much, and that no record has. */
    static boolean isPartOfReport(String name) {
        return REPORT_PARTS.contains(name);
    }

    private static boolean isReport(Map<String, @Nullable Object> object) {
        boolean ours = object.containsKey("schemaVersion")
                && object.get("tool") instanceof Map<?, ?> tool
                && "trailcheck".equals(tool.get("name"));
        return ours || (object.get("$schema") instanceof String schema && schema.contains("sarif"));
    }

    /** Digest files and their saved signatures lie in the same tree as the logs; they are evidence about files. */
    static boolean isDigest(Fields object) {
        boolean digest = object.names("digestS3Object") && object.names("logFiles");
        boolean saved = object.names("x-amz-meta-signature") || object.names("signature-algorithm");
        boolean alone = object.values().keySet().equals(Set.of("signature"));
        return digest || saved || alone || !object.text("Metadata.signature").isEmpty();
    }
}
