package dev.trailcheck.source.aws;

import dev.trailcheck.event.Gap;
import dev.trailcheck.source.LogFile;
import dev.trailcheck.source.Source;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

/** The event history of the caller's account: one file for each region, named {@code event-history/ACCOUNT/REGION}. */
record EventHistorySource(AwsAccess access, List<Region> regions, EventHistoryChoice choice) implements Source {

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
            String account = account();
            return regions.stream()
                    .<LogFile>map(region -> new EventHistoryFile(
                            "%s/%s/%s".formatted(NAME, account, region.id()),
                            access,
                            region,
                            stretch,
                            new Pace(choice.pagesPerSecond(), choice.clock()),
                            gaps))
                    .toList();
        } catch (SdkException e) {
            gaps.accept(EventHistoryFault.of(e, "sts:GetCallerIdentity").gap(NAME));
            return List.of();
        }
    }

    /** Whose history it is. That the credentials are known at all is known from then on, too. */
    private String account() {
        try (StsClient sts = access.client(StsClient.builder(), regions.get(0))) {
            return sts.getCallerIdentity().account();
        }
    }
}
