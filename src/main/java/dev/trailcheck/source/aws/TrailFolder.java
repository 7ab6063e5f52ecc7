package dev.trailcheck.source.aws;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a folder of a bucket is to CloudTrail, by its key (CloudTrail User Guide, log file names): {@code
 * AWSLogs/[o-ID/]ACCOUNT/KIND/REGION/YYYY/MM/DD/}. What is not there yet is empty. {@code region} is the key down to the
 * folder of the region.
 */
record TrailFolder(String key, boolean inAwsLogs, String account, String kind, String region, String regionName) {
    private static final Pattern LAYOUT = Pattern.compile(
            "(?<region>(?:.*/)?AWSLogs/(?:o-[a-z0-9]+/)?(?:(?<account>[0-9]{12})/(?:(?<kind>[^/]+)/(?:(?<name>[^/]+)/)?)?)?).*");
    private static final Pattern LOGS = Pattern.compile("(?:^|/)AWSLogs/");
    /** Others deliver below an account, too, such as Config and load balancers. */
    private static final Pattern KINDS = Pattern.compile("CloudTrail(?:-Digest|-Insight)?");
    /** Deliveries that are not a trail's come in folders by year, and no trail lies below. */
    private static final Pattern YEAR = Pattern.compile("(?:.*/)?[0-9]{4}/(?:.*/)?");

    static TrailFolder of(String key) {
        Matcher layout = LAYOUT.matcher(key);
        return layout.matches()
                ? new TrailFolder(
                        key,
                        true,
                        given(layout.group("account")),
                        given(layout.group("kind")),
                        given(layout.group("region")),
                        given(layout.group("name")))
                : new TrailFolder(key, false, "", "", "", "");
    }

    /** How much of a prefix stands before the names of files: what lies in AWSLogs is called so wherever one looks. */
    static int rootOf(String prefix) {
        Matcher logs = LOGS.matcher(prefix.endsWith("/") ? prefix : prefix + "/");
        if (logs.find()) {
            return prefix.startsWith("AWSLogs", logs.start()) ? logs.start() : logs.start() + 1;
        }
        return prefix.isEmpty() || prefix.endsWith("/") ? prefix.length() : prefix.length() + 1;
    }

    boolean isOfOneRegion() {
        return !regionName.isEmpty();
    }

    /** Whether folders below it are worth telling apart. */
    boolean mayHoldTrails() {
        return inAwsLogs || !YEAR.matcher(key).matches();
    }

    boolean isWantedBy(S3Choice choice) {
        return !inAwsLogs
                || ((account.isEmpty() || choice.wantsAccount(account))
                        && (kind.isEmpty() || KINDS.matcher(kind).matches())
                        && (regionName.isEmpty() || choice.wantsRegion(regionName)));
    }

    private static String given(@Nullable String group) {
        return group == null ? "" : group;
    }
}
