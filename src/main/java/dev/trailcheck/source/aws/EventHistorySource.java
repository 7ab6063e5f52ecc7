package dev.trailcheck.source.aws;

import dev.trailcheck.event.Gap;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.Source;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/** The event history of accounts: one file for each and each region, named {@code event-history/ACCOUNT/REGION}. */
record EventHistorySource(AwsAccess access, List<Region> regions, EventHistoryChoice choice, Reach reach)
        implements Source {

    static final String NAME = "event-history";

    EventHistorySource {
        regions = List.copyOf(regions);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<LogFile> files(Consumer<Gap> gaps) {
        EventHistoryChoice.Stretch stretch = choice.stretch();
        if (stretch.cut()) {
            gaps.accept(new Gap(
                    "beyond-history",
                    NAME,
                    "The event history reaches 90 days back, and --since lies before that; what is older was not seen.",
                    "a trail keeps older events in S3; name its bucket or a download of it."));
        }
        if (!stretch.start().isBefore(stretch.end())) {
            gaps.accept(new Gap(
                    "beyond-history",
                    NAME,
                    "The whole window lies outside the 90 days of the event history.",
                    "a trail keeps older events in S3; name its bucket or a download of it."));
            return List.of();
        }
        try {
            List<Reach.Reached> accounts = reach.accounts(access, regions.get(0), gaps);
            ReadingAhead ahead = new ReadingAhead();
            return accounts.stream()
                    .flatMap(account -> regions.stream().map(region -> file(account, region, stretch, ahead, gaps)))
                    .toList();
        } catch (SdkException | UncheckedIOException e) {
            gaps.accept(AwsFault.of(e, Caller.ACTION, "the caller").gap(NAME));
            return List.of();
        }
    }

    private LogFile file(
            Reach.Reached account,
            Region region,
            EventHistoryChoice.Stretch stretch,
            ReadingAhead ahead,
            Consumer<Gap> gaps) {
        Pace pace = new Pace(choice.pagesPerSecond(), choice.clock());
        return new EventHistoryFile(
                "%s/%s/%s".formatted(NAME, account.account(), region.id()),
                ahead.add(() -> new EventHistoryPages(
                        account.access().client(CloudTrailClient.builder(), region), stretch, pace)),
                gaps);
    }
}
