package dev.trailcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What every command can be told that judges logs: by which rules, what is allowed, and what time it looks at. */
class RunOptions {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A folder of rules; may be given several times. Default: ./rules, else the shipped rules.")
    List<Path> rules = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "What is allowed. Default: ./policy.yaml if it exists.")
    @Nullable
    Path policy;

    @Option(
            names = "--approvals",
            paramLabel = "FILE",
            description = "Recorded approvals, as YAML, JSON or CSV. Default: ./approvals.yaml if it exists.")
    @Nullable
    Path approvals;

    @Option(
            names = "--accounts",
            paramLabel = "FILE|aws",
            description =
                    "The organization's accounts, from a file, or from AWS itself. Default: ./accounts.json if it exists.")
    @Nullable
    Path accounts;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Judge only events from this time on, like 2026-10-31 or 2026-10-31T14:00:00Z.")
    @Nullable
    String since;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "Judge only events up to this time; a day means its end.")
    @Nullable
    String until;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "The moment up to which graces are decided. Default: --until, else the newest event's time.")
    @Nullable
    String asOf;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many files to read at once. Default: one per processor.")
    @Nullable
    String threads;

    @ArgGroup(validate = false, heading = "%nHow AWS is reached:%n")
    AwsOptions aws = new AwsOptions();

    @ArgGroup(validate = false, heading = "%nOver the accounts of an organization:%n")
    OrganizationOptions organization = new OrganizationOptions();
}
