package dev.trailcheck.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code explain} can be told. */
final class ExplainOptions extends RunOptions {

    @Parameters(
            index = "0",
            paramLabel = "EVENT_ID",
            description = "The eventID of a record, or enough of its beginning to tell it from others.")
    String event = "";

    @Parameters(
            index = "1..*",
            paramLabel = "SOURCE",
            arity = "0..*",
            description =
                    "A log file, a folder of them, s3://BUCKET/PREFIX, cloudtrail:REGION,... or cloudtrail:all for the event history, or - for the standard input. Default: the bundled samples.")
    List<String> sources = new ArrayList<>();

    @Option(names = "--rule", paramLabel = "ID", description = "Explain this rule only.")
    @Nullable
    String rule;

    @Mixin
    final TextOrJson form = new TextOrJson();

    @Option(names = "--ascii", description = "Write + and x in place of ticks and crosses.")
    boolean ascii;

    /** The same run as {@code check} would make, which needs no more. */
    CheckOptions asCheck() {
        CheckOptions check = new CheckOptions();
        check.sources = sources;
        check.rules = rules;
        check.policy = policy;
        check.approvals = approvals;
        check.accounts = accounts;
        check.since = since;
        check.until = until;
        check.asOf = asOf;
        check.threads = threads;
        check.aws = aws;
        check.organization = organization;
        return check;
    }
}
