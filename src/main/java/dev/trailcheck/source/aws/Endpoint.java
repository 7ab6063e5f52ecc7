package dev.trailcheck.source.aws;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SystemSetting;

/** Where the SDK itself looks for other endpoints (AWS SDKs and Tools Reference Guide, service endpoints). */
enum Endpoint implements SystemSetting {
    OF_ALL("aws.endpointUrl", "AWS_ENDPOINT_URL"),
    OF_ORGANIZATIONS("aws.endpointUrlOrganizations", "AWS_ENDPOINT_URL_ORGANIZATIONS"),
    OF_S3("aws.endpointUrlS3", "AWS_ENDPOINT_URL_S3");

    private final String property;
    private final String variable;

    Endpoint(String property, String variable) {
        this.property = property;
        this.variable = variable;
    }

    /** Servers that stand in for S3 seldom have a host name for each bucket. */
    static boolean isOverridden() {
        return OF_ALL.getStringValue().isPresent() || OF_S3.getStringValue().isPresent();
    }

    @Override
    public String property() {
        return property;
    }

    @Override
    public String environmentVariable() {
        return variable;
    }

    @Override
    @SuppressWarnings("NullAway") // the SDK means null by "no default"
    public @Nullable String defaultValue() {
        return null;
    }
}
