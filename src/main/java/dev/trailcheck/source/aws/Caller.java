package dev.trailcheck.source.aws;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Who calls: the account, and the ARN of the user or of the session of a role. */
record Caller(String account, String arn) {
    /** What everybody may do, so that a denial of it means a fault in the credentials. */
    static final String ACTION = "sts:GetCallerIdentity";

    /** Asks in the partition of this region. */
    static Caller of(AwsAccess access, Region region) {
        try (StsClient sts = access.client(StsClient.builder(), regionToAsk(access, region))) {
            GetCallerIdentityResponse answer = BrokenOff.retried(sts::getCallerIdentity);
            return new Caller(String.valueOf(answer.account()), String.valueOf(answer.arn()));
        }
    }

    /** The same for all sessions of a role, whose names pipelines make up for each run. */
    String withoutSession() {
        return arn.contains(":assumed-role/") ? arn.substring(0, arn.lastIndexOf('/')) : arn;
    }

    /** The region that is set, if it is of the same partition; any other may not be enabled in the account. */
    static Region regionToAsk(AwsAccess access, Region region) {
        return access.region()
                .filter(set -> Home.partition(set).equals(Home.partition(region)))
                .orElse(Home.of(region));
    }
}
