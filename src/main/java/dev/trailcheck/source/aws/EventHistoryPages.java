package dev.trailcheck.source.aws;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

/** Asks for page after page of one region's history, at its pace. Belongs to one thread. */
final class EventHistoryPages implements Pages {

    private static final String SERVICE = "kinesisvideo.amazonaws.com";
    private static final int LARGEST_PAGE = 50;

    private final CloudTrailClient client;
    private final Pace pace;
    private final LookupEventsRequest request;
    private @Nullable String token;
    private boolean ended;

    EventHistoryPages(CloudTrailClient client, EventHistoryChoice.Stretch stretch, Pace pace) {
        this.client = client;
        this.pace = pace;
        this.request = LookupEventsRequest.builder()
                .lookupAttributes(LookupAttribute.builder()
                        .attributeKey(LookupAttributeKey.EVENT_SOURCE)
                        .attributeValue(SERVICE)
                        .build())
                .startTime(stretch.start())
                .endTime(stretch.end())
                .maxResults(LARGEST_PAGE)
                .build();
    }

    @Override
    public Optional<List<String>> next() throws InterruptedException {
        if (ended) {
            return Optional.empty();
        }
        pace.await();
        LookupEventsRequest asked =
                token == null ? request : request.toBuilder().nextToken(token).build();
        LookupEventsResponse page = BrokenOff.retried(() -> client.lookupEvents(asked));
        token = page.nextToken();
        ended = token == null || token.isEmpty();
        return Optional.of(page.events().stream().map(Event::cloudTrailEvent).toList());
    }

    @Override
    public void close() {
        client.close();
    }
}
