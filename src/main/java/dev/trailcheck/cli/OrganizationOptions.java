package dev.trailcheck.cli;

import dev.trailcheck.source.aws.AssumedRole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a run goes over the accounts of an organization, as words. */
final class OrganizationOptions {

    @Option(
            names = "--accounts-max-age",
            paramLabel = "TIME",
            defaultValue = "24h",
            description =
                    "With --accounts aws: how old what was kept of an earlier run may be, like 30m, 24h or 7d; 0h asks anew. Default: ${DEFAULT-VALUE}.")
    String maxAge = "24h";

    @Option(
            names = "--assume-role",
            paramLabel = "NAME",
            description =
                    "Read the event history of every active account of --accounts, by the role of this name in each.")
    @Nullable
    String assumeRole;

    @Option(
            names = "--external-id",
            paramLabel = "ID",
            defaultValue = "",
            description = "With --assume-role: the external id that the roles ask for.")
    String externalId = "";

    @Option(
            names = "--role-session-name",
            paramLabel = "NAME",
            defaultValue = AssumedRole.CUSTOMARY_SESSION,
            description = "With --assume-role: how the sessions are called. Default: ${DEFAULT-VALUE}.")
    String sessionName = AssumedRole.CUSTOMARY_SESSION;
}
