package dev.trailcheck.cli;

import dev.trailcheck.check.Window;
import dev.trailcheck.source.RemoteSources;
import dev.trailcheck.source.Source;
import dev.trailcheck.source.aws.AwsAccess;
import dev.trailcheck.source.aws.EventHistoryChoice;
import dev.trailcheck.source.aws.EventHistorySources;
import dev.trailcheck.source.aws.Reach;
import dev.trailcheck.source.aws.S3Choice;
import dev.trailcheck.source.aws.S3Sources;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    @Option(
            names = "--only-accounts",
            paramLabel = "ACCOUNT",
            split = ",",
            description =
                    "Look only into the folders of these accounts, or with --assume-role only into these. Default: all.")
    List<String> onlyAccounts = new ArrayList<>();

    @Option(
            names = "--only-regions",
            paramLabel = "REGION",
            split = ",",
            description = "Look only into the folders of these regions. Default: all.")
    List<String> onlyRegions = new ArrayList<>();

    @Option(names = "--request-payer", description = "Pay for reading a bucket whose owner lets the requester pay.")
    boolean requestPayer;

    private @Nullable AwsAccess access;

    /** Those options that were given and say something only of buckets. */
    List<String> ofBucketsAlone() {
        List<String> given = new ArrayList<>();
        if (!onlyAccounts.isEmpty()) {
            given.add("--only-accounts");
        }
        if (!onlyRegions.isEmpty()) {
            given.add("--only-regions");
        }
        if (requestPayer) {
            given.add("--request-payer");
        }
        return given;
    }

    /** The sources in AWS, by whichever of their words. */
    RemoteSources sources(Window window, Reach reach) {
        RemoteSources all = buckets(window).or(eventHistory(window, reach));
        return (word, mistakes) -> {
            Optional<List<Source>> named = all.named(word, mistakes);
            named.filter(sources -> !sources.isEmpty())
                    .flatMap(sources -> access().mistake())
                    .filter(mistake -> !mistakes.contains(mistake))
                    .ifPresent(mistakes::add);
            return named;
        };
    }

    /** What of a bucket is wanted for this window. */
    S3Sources buckets(Window window) {
        return new S3Sources(
                this::access,
                new S3Choice(
                        Set.copyOf(onlyAccounts),
                        Set.copyOf(onlyRegions),
                        window.since(),
                        window.until(),
                        requestPayer));
    }

    /** What of the event history is wanted for this window. */
    private EventHistorySources eventHistory(Window window, Reach reach) {
        return new EventHistorySources(
                this::access,
                new EventHistoryChoice(
                        window.since(), window.until(), Clock.systemUTC(), EventHistoryChoice.CUSTOMARY_PACE),
                reach);
    }

    /** One for the whole run. */
    AwsAccess access() {
        if (access == null) {
            access = AwsAccess.in(Optional.ofNullable(profile));
        }
        return access;
    }
}
