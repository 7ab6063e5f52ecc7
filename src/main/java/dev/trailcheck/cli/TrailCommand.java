package dev.trailcheck.cli;

import dev.trailcheck.report.TrailReport;
import dev.trailcheck.rule.Mistake;
import dev.trailcheck.rule.MistakesException;
import dev.trailcheck.source.aws.AwsAccess;
import dev.trailcheck.source.aws.TrailReader;
import dev.trailcheck.trail.TrailAssessment;
import dev.trailcheck.trail.Trails;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trailcheck trail}: whether evidence can be trusted at its source. */
@Command(
        name = "trail",
        description = {
            "Asks AWS how the account's trails are set up and fare: whether what they record is whole evidence.",
            "What may not be asked, or is stale, is inconclusive and never a pass."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything passes",
            "1:something fails",
            "2:the command line is wrong",
            "3:something is inconclusive"
        })
final class TrailCommand implements Callable<Integer> {

    /** Without --since; digests come every hour, quiet or not. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "TRAIL",
            arity = "0..*",
            description = "The names or ARNs of the trails to judge. Default: all that the region shows.")
    private List<String> named = new ArrayList<>();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Where the window begins that must have been recorded, like 2026-10-31 or 2026-10-31T14:00:00Z. Default: a day ago.")
    private @Nullable String since;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The region to look from. Default: as the AWS CLI chooses.")
    private @Nullable String region;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "The profile of the AWS configuration to use. Default: as the AWS CLI chooses.")
    private @Nullable String profile;

    @Option(names = "--single-account", description = "The account stands alone: ask for no trail of an organization.")
    private boolean singleAccount;

    @Mixin
    private final TextOrJson form = new TextOrJson();

    TrailCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Mistake> mistakes = new ArrayList<>();
        Instant start = Moments.start("--since", since, mistakes);
        form.require(mistakes);
        try (AwsAccess access = AwsAccess.in(Optional.ofNullable(profile))) {
            String asked = Regions.asked(region, access, mistakes);
            MistakesException.throwIfAny(mistakes);
            TrailAssessment assessment = new Trails(named, start == null ? aDayAgo() : start, now(), !singleAccount)
                    .judge(asked, new TrailReader(access, asked).read());
            if (form.isJson()) {
                TrailReport.write(assessment, surroundings.out());
            } else {
                new TrailText(surroundings.out(), new Ink(surroundings.coloured())).print(assessment);
            }
            surroundings.out().flush();
            return ExitCode.of(assessment.verdict()).number();
        }
    }

    private Instant aDayAgo() {
        return now().minus(A_DAY);
    }

    private Instant now() {
        return surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
