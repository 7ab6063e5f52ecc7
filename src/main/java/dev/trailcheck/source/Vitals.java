package dev.trailcheck.source;

import dev.trailcheck.event.Fields;
import java.time.Instant;
import java.util.Optional;

/**
 * The three fields without which a record cannot be judged: source, name and time. Real records of this service have
 * been published with a blank before the source, so texts are trimmed.
 */
public final class Vitals {

    /** The service whose calls are in scope. */
    public static final String SCOPE = "kinesisvideo.amazonaws.com";

    private Vitals() {}

    public static String source(Fields record) {
        return record.text("eventSource").strip();
    }

    public static String name(Fields record) {
        return record.text("eventName").strip();
    }

    /** The moment the service says it completed the request; empty where the text is no moment. */
    public static Optional<Instant> time(Fields record) {
        return EventTime.read(written(record));
    }

    /** Collectors that move the time to a field of their own call it so. */
    private static String written(Fields record) {
        String time = record.text("eventTime").strip();
        return time.isEmpty() ? record.text("@timestamp").strip() : time;
    }

    /** Why a record cannot be judged; empty when it can. */
    public static Optional<String> lack(Fields record) {
        if (source(record).isEmpty()) {
            return Optional.of("it has no eventSource");
        }
        if (name(record).isEmpty()) {
            return Optional.of("it has no eventName");
        }
        if (written(record).isEmpty()) {
            return Optional.of("it has no eventTime");
        }
        return time(record).isPresent()
                ? Optional.empty()
                : Optional.of("its eventTime '%s' is no time".formatted(record.text("eventTime")));
    }
}
