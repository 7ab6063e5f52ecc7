package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that other services put around records: EventBridge, SQS and SNS messages, LookupEvents answers, rows of
 * CloudTrail Lake, log lines of CloudWatch, documents of a search index. {@code content} is an object, or JSON as text; where a record is {@code promised},
 * whatever stands there is taken for one.
 */
record Envelope(Object content, boolean promised) {

    /** An object that is an envelope even where it also carries fields of a record, as LookupEvents answers do. */
    static Optional<Envelope> certain(Fields object) {
        if (object.names("CloudTrailEvent")) {
            return Optional.of(new Envelope(object.text("CloudTrailEvent"), true));
        }
        boolean viaTrail = object.text("detail-type").endsWith("via CloudTrail");
        return viaTrail ? Optional.of(new Envelope(object.fields("detail"), true)) : Optional.empty();
    }

    /** An object that is no record, but may hold one. */
    static Optional<Envelope> possible(Fields object) {
        return Stream.of(
                        object.names("messageId") ? object.text("body") : "",
                        object.fields("Sns").text("Message"),
                        object.text("Type").equals("Notification") ? object.text("Message") : "",
                        object.text("@message"),
                        object.names("timestamp") ? object.text("message") : "",
                        object.text("event.original"),
                        object.text("eventJson"),
                        CloudWatchData.text(object.text("awslogs.data")))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> new Envelope(text, false));
    }
}
