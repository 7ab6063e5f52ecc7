package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import java.util.List;
import java.util.Optional;

/**
 * Tells CloudTrail records from what only looks like them: notifications of S3, SQS, SNS and DynamoDB also come as
 * {@code {"Records": [...]}}, and a trail delivers summaries beside its records.
 */
final class Lookalike {

    private static final List<String> MARKS = List.of("eventSource", "eventName", "eventTime", "userIdentity");

    private Lookalike() {}

    /** What an object is, where it is known to be no CloudTrail record of a call. */
    static Optional<String> of(Fields object) {
        if (object.text("eventSource").startsWith("aws:")) {
            return Optional.of("notifications of " + object.text("eventSource"));
        }
        if (object.names("CloudTrailEvent")) {
            return Optional.of("answers of LookupEvents, which carry their records as text");
        }
        if (object.values().keySet().stream().anyMatch(name -> name.startsWith("userIdentity."))) {
            return Optional.of("documents of a search index, whose flat fields are no records any more");
        }
        return switch (object.text("eventType")) {
            case "AwsCloudTrailInsight" -> Optional.of("CloudTrail Insights, which are statistics over calls");
            case "AwsAggregatedEvent" -> Optional.of("aggregated events, which are statistics over calls");
            default -> Optional.empty();
        };
    }

    /** Whether an object carries at least two of the marks that every record has. */
    static boolean isRecord(Fields object) {
        return MARKS.stream().filter(object::names).count() >= 2;
    }

    /** Digest files lie in the same tree as the logs; they are evidence about files, not records. */
    static boolean isDigest(Fields object) {
        return object.names("digestS3Object") && object.names("logFiles");
    }
}
