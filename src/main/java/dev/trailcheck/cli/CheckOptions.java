package dev.trailcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code check} can be told, as words; {@link Preparation} makes sense of them. */
final class CheckOptions extends RunOptions {

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description =
                    "A log file, a folder of them, s3://BUCKET/PREFIX, cloudtrail:REGION,... or cloudtrail:all for the event history, or - for the standard input.")
    List<String> sources = new ArrayList<>();

    @ArgGroup(validate = false, heading = "%nWhat must have been seen:%n")
    CoverageOptions coverage = new CoverageOptions();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "Where reports go. Default: ${DEFAULT-VALUE}.")
    Path output = Path.of("reports");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            defaultValue = "html,sarif,json",
            description =
                    "Which reports to write: html, sarif, sarif-full, json, csv, markdown, summary, junit, codequality, ocsf, oscal, or all. Default: ${DEFAULT-VALUE}.")
    List<String> formats = new ArrayList<>();

    @Option(
            names = "--exceptions",
            paramLabel = "FILE",
            description = "Accepted findings. Default: ./exceptions.yaml if it exists.")
    @Nullable
    Path exceptions;

    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description =
                    "The findings.json of the run before, to go on from: what it found stays until it is answered.")
    @Nullable
    Path ledger;

    @Option(
            names = "--keep",
            paramLabel = "TIME",
            defaultValue = "90d",
            description =
                    "With --ledger: how long a finding that nobody answers is carried on. Default: ${DEFAULT-VALUE}.")
    String keep = "90d";

    @Option(
            names = "--sarif-anchor",
            paramLabel = "PLACE",
            defaultValue = "evidence",
            description =
                    "Where SARIF results stand: evidence (each in its own file) or rule (at the rule; GitLab then sees one finding per rule). Default: ${DEFAULT-VALUE}.")
    String sarifAnchor = "evidence";

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "high",
            description =
                    "Exit with 1 on a finding at or above: critical, high, medium, low, info, or none. Default: ${DEFAULT-VALUE}.")
    String failOn = "high";

    @Option(names = "--strict", description = "Exit with 3 if there is any gap.")
    boolean strict;

    @Option(
            names = "--verify",
            description =
                    "Prove from CloudTrail's digests in the folders and buckets which files are as delivered, and mark findings so.")
    boolean verify;

    @Mixin
    KeyOptions trusted = new KeyOptions();

    @Option(
            names = "--rule-time-limit",
            paramLabel = "TIME",
            defaultValue = "5m",
            description = "How long one rule may take, like 90s or 5m; it is stopped then. Default: ${DEFAULT-VALUE}.")
    String ruleTimeLimit = "5m";

    @Option(
            names = "--rule-firing-limit",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "How often one rule may fire; it is stopped then. Default: ${DEFAULT-VALUE}.")
    String ruleFiringLimit = "1000000";

    @Option(names = "--watch", description = "Check again after each save of a rule or a configuration file.")
    boolean watch;

    @Option(
            names = "--max-file-size",
            paramLabel = "SIZE",
            defaultValue = "10GB",
            description = "Read no more than this of one file, inflated; the rest is a gap. Default: ${DEFAULT-VALUE}.")
    String maxFileSize = "10GB";

    @Option(
            names = "--max-record-size",
            paramLabel = "SIZE",
            defaultValue = "10MB",
            description = "Read no larger record; the rest of its file is a gap. Default: ${DEFAULT-VALUE}.")
    String maxRecordSize = "10MB";

    @Option(names = "--quiet", description = "Print nothing but errors.")
    boolean quiet;
}
