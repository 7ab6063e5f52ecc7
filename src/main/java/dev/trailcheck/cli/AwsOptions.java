package dev.trailcheck.cli;

import dev.trailcheck.source.aws.AwsAccess;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How AWS is reached, as words. Nothing of its SDK is loaded before {@link #access} is asked for. */
final class AwsOptions {
    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "The profile of the AWS configuration to use. Default: as the AWS CLI chooses.")
    @Nullable
    String profile;

    private @Nullable AwsAccess access;

    /** One for the whole run. */
    AwsAccess access() {
        if (access == null) {
            access = AwsAccess.in(Optional.ofNullable(profile));
        }
        return access;
    }
}
