package dev.trailcheck.trail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A trail as DescribeTrails, GetTrailStatus and GetEventSelectors tell of it (AWS CloudTrail API Reference). Texts are as AWS
 * wrote them; what it left out is empty or false.
 */
public record Trail(
        String name,
        String arn,
        String home,
        boolean multiRegion,
        boolean organization,
        boolean validated,
        String bucket,
        String prefix,
        String key,
        Answer<TrailStatus> status,
        Answer<Selectors> selectors) {

    /** CloudTrail User Guide, naming requirements; nothing in it means anything to a shell. */
    private static final Pattern ARN = Pattern.compile(
            "arn:(?<partition>[a-z-]+):cloudtrail:[a-z0-9-]+:(?<account>[0-9]{12}):trail/[A-Za-z0-9._-]+");

    private static final Pattern REGION = Pattern.compile("[a-z0-9-]+");

    /** The account that the trail belongs to: of an organization's, seldom the one that sees it. Empty if not known. */
    public String account() {
        return part("account");
    }

    String partition() {
        return part("partition");
    }

    private String part(String name) {
        Matcher form = ARN.matcher(arn);
        return form.matches() ? form.group(name) : "";
    }

    /** A command of the AWS CLI about this trail; it is safe to paste whatever the trail is called. */
    String command(String operation, String options) {
        return "aws cloudtrail %s --name %s%s --region %s"
                .formatted(
                        operation,
                        ARN.matcher(arn).matches() ? arn : "TRAIL_ARN",
                        options.isEmpty() ? "" : " " + options,
                        REGION.matcher(home).matches() ? home : "HOME_REGION");
    }

    boolean isCalled(String word) {
        return name.equals(word) || arn.equals(word);
    }
}
