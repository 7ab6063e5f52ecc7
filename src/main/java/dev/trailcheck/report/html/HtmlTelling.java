package dev.trailcheck.report.html;

import dev.trailcheck.finding.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which fields of a record a rule asked about, by the words of its constraints. Paths are those of the record's JSON,
 * joined by dots; what lies beneath a path belongs to it.
 */
final class HtmlTelling {

    /** Said of every record, since without it no other field says anything. */
    private static final String WHAT_WAS_DONE = "eventName";

    /** Where a finding brings no reasons. */
    private static final List<String> USUAL = List.of("awsRegion", "errorCode", WHAT_WAS_DONE, "userIdentity.type");

    /** By the names that facts give to what a record says. */
    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("account", List.of("recipientAccountId")),
            Map.entry("caller", List.of("userIdentity.arn")),
            Map.entry(
                    "channel",
                    List.of("requestParameters.channelARN", "requestParameters.resourceARN", "resources.ARN")),
            Map.entry("channelName", List.of("requestParameters.channelName")),
            Map.entry("identity.account", List.of("userIdentity.accountId")),
            Map.entry("identity.arn", List.of("userIdentity.arn")),
            Map.entry("identity.assumedRoot", List.of("userIdentity.type", "userIdentity.sessionContext.assumedRoot")),
            Map.entry("identity.awsService", List.of("userIdentity.invokedBy")),
            Map.entry("identity.caller", List.of("userIdentity.arn")),
            Map.entry("identity.goesBy", List.of("userIdentity.arn")),
            Map.entry("identity.longTermKey", List.of("userIdentity.accessKeyId")),
            Map.entry("identity.root", List.of("userIdentity.type")),
            Map.entry("identity.type", List.of("userIdentity.type")),
            Map.entry("identity.withoutMfa", List.of("userIdentity.sessionContext.attributes.mfaAuthenticated")),
            Map.entry("key", List.of("requestParameters.tags", "requestParameters.tagKeyList")),
            Map.entry("name", List.of(WHAT_WAS_DONE)),
            Map.entry("region", List.of("awsRegion")),
            Map.entry("request", List.of()),
            Map.entry("source", List.of("eventSource")),
            Map.entry("sourceIp", List.of("sourceIPAddress")),
            Map.entry("stream", List.of("requestParameters.mediaStorageConfiguration.streamARN")),
            Map.entry("succeeded", List.of("errorCode")),
            Map.entry("tags", List.of("requestParameters.tags", "requestParameters.tagKeyList")),
            Map.entry("time", List.of("eventTime")),
            Map.entry("userAgent", List.of("userAgent")));

    private static final Pattern ASKED_OF_REQUEST =
            Pattern.compile("\\brequest\\.\\w+\\(\\s*\"(?<path>[^\"]+)\"\\s*\\)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w$.])(?:\\$\\w+\\.)?(?:call\\.)?(?<name>[a-z]\\w*(?:\\.\\w+)*)");
    private static final Pattern BOUND_NAME = Pattern.compile("\\$\\w+\\.(?:call\\.)?(?<name>[a-z]\\w*(?:\\.\\w+)*)");

    private HtmlTelling() {}

    static List<String> paths(List<Reason> why) {
        if (why.isEmpty()) {
            return USUAL;
        }
        TreeSet<String> paths = new TreeSet<>(List.of(WHAT_WAS_DONE));
        for (Reason reason : why) {
            String asked = reason.asked();
            ASKED_OF_REQUEST.matcher(asked).results().forEach(hit -> paths.add("requestParameters." + hit.group(1)));
            // What is asked of a fact that does not exist says nothing of the record; what it is compared with does.
            Matcher name = (asked.startsWith("not ") ? BOUND_NAME : NAME)
                    .matcher(QUOTED.matcher(asked).replaceAll(""));
            while (name.find()) {
                paths.addAll(fields(name.group("name")));
            }
        }
        return List.copyOf(paths);
    }

    /** Of a path of names, such as {@code identity.root} or {@code tags.known}, the longest front that is a field. */
    private static List<String> fields(String name) {
        String front = name;
        while (!FIELDS.containsKey(front)) {
            int dot = front.lastIndexOf('.');
            if (dot < 0) {
                return List.of();
            }
            front = front.substring(0, dot);
        }
        return FIELDS.getOrDefault(front, List.of());
    }
}
