package dev.trailcheck.source.aws;

import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * The region of a partition that is enabled in every account, where Organizations answers, and for which its requests
 * are signed (AWS General Reference, AWS Organizations endpoints).
 */
final class Home {

    private Home() {}

    /** In the partition of the region that is set; in that of most accounts where none is. */
    static Region of(AwsAccess access) {
        return of(access.region().orElse(Region.US_EAST_1));
    }

    static Region of(Region region) {
        return switch (partition(region)) {
            case "aws" -> Region.US_EAST_1;
            case "aws-us-gov" -> Region.US_GOV_WEST_1;
            case "aws-cn" -> Region.CN_NORTHWEST_1;
            case "aws-iso" -> Region.US_ISO_EAST_1;
            case "aws-iso-b" -> Region.US_ISOB_EAST_1;
            default -> region;
        };
    }

    /** As it stands in ARNs. */
    static String partition(Region region) {
        return PartitionMetadata.of(region).id();
    }
}
