package dev.trailcheck.source;

import dev.trailcheck.event.Channel;
import dev.trailcheck.event.Fields;
import java.util.Optional;

/**
 * Finds the channel that a record is about: a create answers it, other calls ask for it, tag calls name it as
 * a resource, calls of the storage API spell it {@code channelArn}, and data events list it among their resources.
 */
final class NamedChannel {

    private NamedChannel() {}

    static Optional<Channel> of(Fields record, Fields request, Fields response) {
        return Channel.of(response.text("channelARN"))
                .or(() -> Channel.of(request.text("channelARN")))
                .or(() -> Channel.of(request.text("channelArn")))
                .or(() -> Channel.of(request.text("resourceARN")))
                .or(() -> resource(record));
    }

    private static Optional<Channel> resource(Fields record) {
        return record.objects("resources").stream()
                .map(resource -> Channel.of(resource.text("ARN")))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
