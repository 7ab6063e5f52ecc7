package dev.trailcheck.source.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;

/** Asks for page after page of one region's history, at its pace. Belongs to one thread. */
final class EventHistoryPages {

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

    boolean hasNext() {
        return !ended;
    }

    /** The records of the next page as texts; none of them, where a page is empty and others follow. */
    List<String> next() throws InterruptedException {
        pace.await();
        LookupEventsResponse page = client.lookupEvents(
                token == null ? request : request.toBuilder().nextToken(token).build());
        token = page.nextToken();
        ended = token == null || token.isEmpty();
        return page.events().stream().map(Event::cloudTrailEvent).toList();
    }
}
