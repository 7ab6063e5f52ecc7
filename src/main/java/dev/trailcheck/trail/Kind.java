package dev.trailcheck.trail;

import java.util.List;
import java.util.Locale;

/**
 * A kind of events that evidence needs, by the fields that selectors ask for. Of a field that is not named here events of the kind have
 * any value; of {@code resources.ARN} only the beginning is the same in all of them.
 */
record Kind(String words, String category, boolean readOnly, String source, String resource, String arns) {

    static final String CHANNEL = "AWS::KinesisVideo::SignalingChannel";

    static final Kind READS = management("reads of channels", true, "kinesisvideo.amazonaws.com");
    static final Kind WRITES = management("changes of channels", false, "kinesisvideo.amazonaws.com");
    /** The rule trail-tampering reads them. */
    static final Kind TRAIL_CHANGES = management("changes of trails", false, "cloudtrail.amazonaws.com");

    private static Kind management(String words, boolean readOnly, String source) {
        return new Kind(words, "Management", readOnly, source, "", "");
    }

    /** In a partition of AWS; empty where it is not known. */
    static List<Kind> data(String partition) {
        String arns = partition.isEmpty() ? "arn:" : "arn:" + partition + ":kinesisvideo:";
        return List.of(
                new Kind("those that read", "Data", true, "kinesisvideo.amazonaws.com", CHANNEL, arns),
                new Kind("those that write", "Data", false, "kinesisvideo.amazonaws.com", CHANNEL, arns));
    }

    /** The value that all events of this kind have in a field; empty where they differ. */
    String value(String field) {
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "eventcategory" -> category;
            case "readonly" -> Boolean.toString(readOnly);
            case "eventsource" -> source;
            case "resources.type" -> resource;
            default -> "";
        };
    }

    /** How the values of a field begin in all events of this kind; empty where they differ from the first letter on. */
    String beginning(String field) {
        return field.equalsIgnoreCase("resources.ARN") ? arns : value(field);
    }
}
