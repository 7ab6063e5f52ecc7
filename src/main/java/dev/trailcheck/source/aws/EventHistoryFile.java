package dev.trailcheck.source.aws;

import dev.trailcheck.event.Gap;
import dev.trailcheck.source.LogFile;
import java.io.InputStream;
import java.util.function.Consumer;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/** The event history of one account and region; its pages are asked for as they are read. */
record EventHistoryFile(
        String name, AwsAccess access, Region region, EventHistoryChoice.Stretch stretch, Pace pace, Consumer<Gap> gaps)
        implements LogFile {

    @Override
    public InputStream open() {
        CloudTrailClient client = access.client(CloudTrailClient.builder(), region);
        return new EventHistoryStream(
                new EventHistoryPages(client, stretch, pace), client::close, fault -> gaps.accept(fault.gap(name)));
    }
}
